namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class SecretsManagerClientTests() : ClientBehaviour(Services.SecretsManager);
