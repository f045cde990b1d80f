namespace StepBooking.Functions.Slots;

/// <summary>Where the events go. An address is asked for when it is used: a function that sends to one queue alone knows no other.</summary>
/// <param name="requests">The queue of what providers are told, by its address.</param>
/// <param name="confirmations">The queue of what is confirmed, by its address.</param>
public sealed class SlotQueues(Func<string> requests, Func<string> confirmations)
{
    /// <summary>The queue of what providers are told.</summary>
    internal string Requests => requests();

    /// <summary>The queue of what is confirmed.</summary>
    internal string Confirmations => confirmations();
}
