namespace StepBooking.Local.Functions;

/// <summary>One event on its way to a process, and what became of it.</summary>
/// <param name="function">The function invoked.</param>
/// <param name="payload">The event.</param>
internal sealed class Invocation(FunctionConfiguration function, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<InvocationAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The function invoked.</summary>
    public FunctionConfiguration Function { get; } = function;

    /// <summary>The event's bytes.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Names the invocation in the Runtime API and in logs.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>The trace header that the process sees: sampled out.</summary>
    public string TraceId { get; } = $"Root=1-{Guid.NewGuid().ToString("N")[..8]}-{Guid.NewGuid().ToString("N")[..24]};Parent={Guid.NewGuid().ToString("N")[..16]};Sampled=0";

    /// <summary>When the process must have answered; set at delivery.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>What the process answered; it never completes where the process dies.</summary>
    public Task<InvocationAnswer> Answer => answer.Task;

    /// <summary>Takes the process's answer; a second one is ignored.</summary>
    public void Complete(InvocationAnswer value) => answer.TrySetResult(value);
}
