namespace StepBooking.Functions.Events;

/// <summary>
/// Who puts an event on the bus. The saga and a clerk use the same detail types, one for what has happened and one for what is to: each
/// rule names its source, so that neither hears itself.
/// </summary>
public static class EventSources
{
    /// <summary>The saga: it has happened.</summary>
    public const string Saga = "stepbooking";

    /// <summary>A clerk: it is to happen.</summary>
    public const string Clerk = "stepbooking.clerk";
}
