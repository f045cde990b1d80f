namespace StepBooking.Functions.Tests.Support;

/// <summary>What the loopback services answer to a message.</summary>
internal enum Answer
{
    Taken,
    Throttled,
    Refused,

    /// <summary>The sender, or a recipient that a sandbox does not know, is not verified.</summary>
    Unverified,

    /// <summary>The message is taken, and its answer is lost.</summary>
    Lost,

    /// <summary>The service has a fault of its own: whether it took the message, it does not say.</summary>
    Broken,
}
