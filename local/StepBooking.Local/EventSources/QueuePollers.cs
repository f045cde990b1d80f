using Microsoft.Extensions.Logging;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Queues;

namespace StepBooking.Local.EventSources;

/// <summary>Runs a poller for each mapping that is switched on, from when everything is deployed until the desk stops.</summary>
/// <param name="mappings">The mappings.</param>
/// <param name="queues">The queues.</param>
/// <param name="services">What a role may call.</param>
/// <param name="identities">Roles.</param>
/// <param name="functions">The functions.</param>
/// <param name="stopping">Whether the desk stops.</param>
/// <param name="time">The time.</param>
/// <param name="log">Where it is told that a queue cannot be read.</param>
internal sealed class QueuePollers(
    QueueMappings mappings,
    QueueRegistry queues,
    IAwsServices services,
    Identities identities,
    IFunctions functions,
    Stopping stopping,
    TimeProvider time,
    ILogger<QueuePollers> log) : IStartTask, IAsyncDisposable
{
    private readonly List<Task> running = [];

    /// <inheritdoc/>
    public string Title => "starting the queues' readers";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        foreach (var mapping in mappings.All.Where(mapping => mapping.Enabled))
        {
            var poller = new QueuePoller(mapping, Queue(mapping), functions, time, log);
            running.Add(Task.Run(() => poller.Run(stopping.Token), CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!stopping.HasBegun)
            stopping.Begin();
        await Task.WhenAll(running);
    }

    private MappedQueue Queue(QueueMapping mapping) => new(
        services, queues.Url(queues.FindByArn(mapping.QueueArn)!), () => identities.Assume(mapping.RoleArn, "lambda.amazonaws.com"));
}
