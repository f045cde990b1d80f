using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Schedules;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Events;

/// <summary>Goes on with the events that the last stop left, and starts the schedules.</summary>
/// <param name="deliveries">The events.</param>
/// <param name="timers">The schedules.</param>
internal sealed class EventStart(Deliveries deliveries, RuleTimers timers) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "starting the event rules";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        deliveries.Resume();
        timers.Start();
        return Task.CompletedTask;
    }
}
