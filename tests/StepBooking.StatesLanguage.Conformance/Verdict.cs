namespace StepBooking.StatesLanguage.Conformance;

/// <summary>What came of a case.</summary>
public enum Verdict
{
    /// <summary>All that was recorded came out again.</summary>
    Passed,

    /// <summary>Something came out differently.</summary>
    Failed,

    /// <summary>It asks for something that the engine refuses or does not have.</summary>
    Skipped,
}
