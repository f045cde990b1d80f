namespace StepBooking.Local.Hosting;

/// <summary>Whether the desk stops: what fails from then on fails because something is taken from under it.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource begun = new();

    /// <summary>Whether it has begun.</summary>
    public bool HasBegun => begun.IsCancellationRequested;

    /// <summary>Cancelled when it begins.</summary>
    public CancellationToken Token => begun.Token;

    /// <summary>Begins: nothing has ended yet.</summary>
    public void Begin() => begun.Cancel();

    /// <inheritdoc/>
    public void Dispose() => begun.Dispose();
}
