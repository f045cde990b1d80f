namespace StepBooking.Local.Resources;

/// <summary>A resource type that is taken as declared and has no effect on the desk: the start says so.</summary>
internal interface IDeclaredOnly
{
    /// <summary>What the desk does not do, for example <c>not evaluated</c>.</summary>
    string Why { get; }
}
