namespace StepBooking.Local.Hosting;

/// <summary>Whether the desk stops: what fails from then on fails because something is taken from under it.</summary>
internal sealed class Stopping
{
    private volatile bool hasBegun;

    /// <summary>Whether it has begun.</summary>
    public bool HasBegun => hasBegun;

    /// <summary>Begins: nothing has ended yet.</summary>
    public void Begin() => hasBegun = true;
}
