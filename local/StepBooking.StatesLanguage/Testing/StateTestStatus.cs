namespace StepBooking.StatesLanguage.Testing;

/// <summary>How a tested state ended.</summary>
public enum StateTestStatus
{
    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It failed, and nothing takes the failure.</summary>
    Failed,

    /// <summary>It failed, and a retrier would try it again.</summary>
    Retriable,

    /// <summary>It failed, and a catcher takes the failure.</summary>
    CaughtError,
}
