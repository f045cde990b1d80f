namespace StepBooking.FaultExplorer.Schedules;

/// <summary>What can go wrong with one invocation of a step, at one of its writes.</summary>
internal enum FaultKind
{
    /// <summary>Refused by Lambda before it runs: <c>Lambda.TooManyRequestsException</c>.</summary>
    Throttle,

    /// <summary>It fails before it does anything: <c>Lambda.ServiceException</c>.</summary>
    Fail,

    /// <summary>It fails for good before it does anything: with an error that nobody retries.</summary>
    Refuse,

    /// <summary>The process dies before the write, or after the last: <c>Runtime.ExitError</c>. What was written stays.</summary>
    Crash,

    /// <summary>It does everything, and its answer is lost: <c>Lambda.Unknown</c>.</summary>
    LostAnswer,

    /// <summary>It hangs before the write until Lambda ends it (<c>Sandbox.Timedout</c>); that write alone arrives later.</summary>
    Late,

    /// <summary>It hangs before the write and is given up (<c>States.Timeout</c>), but goes on later all the same.</summary>
    Stall,

    /// <summary>It is slow before the write: others go first, and nobody gives it up.</summary>
    Slow,

    /// <summary>It is delivered twice: a second invocation runs to its end before this one's write.</summary>
    Twice,

    /// <summary>It fails before it does anything, and so do its next attempts, until its retries are exhausted.</summary>
    Down,

    /// <summary>The execution is aborted before the write; the invocation goes on to its end.</summary>
    Abort,
}
