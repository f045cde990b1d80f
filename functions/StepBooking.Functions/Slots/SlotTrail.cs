namespace StepBooking.Functions.Slots;

/// <summary>How a booking's trail tells whether an event was published.</summary>
internal static class SlotTrail
{
    /// <summary>The queue took it.</summary>
    internal static string Published(string type, string queueUrl) => $"{type} published to {SlotMessage.NameOf(queueUrl)}";

    /// <summary>The queue did not take it, or nobody knows.</summary>
    internal static string NotPublished(string type, string queueUrl, Exception fault) =>
        $"{type} not published to {SlotMessage.NameOf(queueUrl)}: {fault.GetType().Name}";
}
