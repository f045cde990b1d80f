namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class StepFunctionsClientTests() : ClientBehaviour(Services.StepFunctions);
