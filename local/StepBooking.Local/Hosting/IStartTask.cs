namespace StepBooking.Local.Hosting;

/// <summary>Work to do once everything that the template declares runs.</summary>
internal interface IStartTask
{
    /// <summary>What it does, for the progress line; for example <c>Loading the catalogue</c>.</summary>
    string Title { get; }

    /// <summary>Does it. READY is printed when all start tasks have returned; what may take longer goes on by itself.</summary>
    /// <param name="cancellationToken">The desk is stopped.</param>
    Task Run(CancellationToken cancellationToken);
}
