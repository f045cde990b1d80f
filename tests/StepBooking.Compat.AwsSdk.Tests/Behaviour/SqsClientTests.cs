namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class SqsClientTests() : ClientBehaviour(Services.Sqs);
