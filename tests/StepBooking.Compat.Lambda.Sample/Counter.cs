namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Counts the invocations of a process.</summary>
public sealed class Counter
{
    private int count;

    /// <summary>Counts one more.</summary>
    public int Next() => Interlocked.Increment(ref count);
}
