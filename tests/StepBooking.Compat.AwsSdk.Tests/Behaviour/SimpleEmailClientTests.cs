namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class SimpleEmailClientTests() : ClientBehaviour(Services.SimpleEmail);
