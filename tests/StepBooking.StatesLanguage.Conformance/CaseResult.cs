namespace StepBooking.StatesLanguage.Conformance;

/// <summary>What came of a case.</summary>
/// <param name="Folder">The folder it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Reason">Why it failed or was skipped.</param>
public sealed record CaseResult(string Folder, string Id, Verdict Verdict, string? Reason = null)
{
    /// <summary>Whether the engine, which does as the service does today, was told in the way of the day of the recording.</summary>
    public bool IsOlder { get; init; }
}
