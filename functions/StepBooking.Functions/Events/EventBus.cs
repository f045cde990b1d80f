namespace StepBooking.Functions.Events;

/// <summary>The bus of booking events.</summary>
/// <param name="Name">Its name.</param>
public sealed record EventBus(string Name);
