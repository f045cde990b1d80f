namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

public sealed class SimpleNotificationClientTests() : ClientBehaviour(Services.SimpleNotification);
