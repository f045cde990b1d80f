namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class EventBridgeClientTests() : ClientBehaviour(Services.EventBridge);
