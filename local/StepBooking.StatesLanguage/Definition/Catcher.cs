namespace StepBooking.StatesLanguage.Definition;

/// <summary>Where a failed state goes on.</summary>
public sealed class Catcher
{
    internal Catcher(ErrorMatch errors, string next, DataFields data)
    {
        Errors = errors;
        Next = next;
        Data = data;
    }

    /// <summary>The error names it takes.</summary>
    public ErrorMatch Errors { get; }

    /// <summary>The name of the state that follows.</summary>
    public string Next { get; }

    internal DataFields Data { get; }
}
