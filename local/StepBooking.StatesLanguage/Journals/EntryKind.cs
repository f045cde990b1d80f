namespace StepBooking.StatesLanguage.Journals;

/// <summary>What can happen to an execution from outside. The numbers are what journals keep: they never change.</summary>
public enum EntryKind
{
    /// <summary>Nothing: no entry is of this kind.</summary>
    None = 0,

    /// <summary>Work that was asked for has ended, well or not.</summary>
    Returned = 1,

    /// <summary>Work that was asked for could not be done; the text says why.</summary>
    Failed = 2,

    /// <summary>A job was submitted (<c>.sync</c>, <c>.waitForTaskToken</c>); the text is what that answered.</summary>
    Submitted = 3,

    /// <summary>A worker took an activity's task; the text is its name.</summary>
    Taken = 4,

    /// <summary>A sign of life of the one who holds a task's token.</summary>
    Beaten = 5,

    /// <summary>The holder of a task's token answered.</summary>
    Answered = 6,

    /// <summary>A moment that was waited for has come.</summary>
    Due = 7,

    /// <summary>The execution was stopped.</summary>
    Stopped = 8,

    /// <summary>The execution was redriven.</summary>
    Redriven = 9,

    /// <summary>Limits of a map run were changed; the text is which.</summary>
    Updated = 10,

    /// <summary>Work that was asked for waits for its turn.</summary>
    Waiting = 11,

    /// <summary>The turn of work that waited has come.</summary>
    Begun = 12,
}
