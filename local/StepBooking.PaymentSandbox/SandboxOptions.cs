namespace StepBooking.PaymentSandbox;

/// <summary>What a sandbox is told.</summary>
public sealed record SandboxOptions
{
    /// <summary>The key that callers have to send as <c>Authorization: Bearer …</c>. It guards nothing: no money is real here.</summary>
    public string ApiKey { get; init; } = "sandbox-key";

    /// <summary>The SQLite file that payments are kept in; null to keep them in memory.</summary>
    public string? Path { get; init; }

    /// <summary>Where the time comes from: authorisations lapse and idempotency keys are forgotten by it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a request without an answer is held, by <see cref="Clock"/>, if its caller does not give up before.</summary>
    public TimeSpan HoldAtMost { get; init; } = TimeSpan.FromMinutes(2);
}
