namespace StepBooking.StatesLanguage.Testing;

/// <summary>How much a test of a state tells.</summary>
public enum InspectionLevel
{
    /// <summary>The state's status, output and next state.</summary>
    Info,

    /// <summary>Also the data at each step of its processing.</summary>
    Debug,

    /// <summary>The same as <see cref="Debug"/>: requests and responses of HTTP tasks are the integration's to tell.</summary>
    Trace,
}
