using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Recovery;

/// <summary>What is done for an execution that died, by what its booking's row says.</summary>
/// <param name="store">Bookings.</param>
/// <param name="executions">Executions.</param>
/// <param name="machines">The state machines.</param>
/// <param name="starter">Takes bookings up again.</param>
public sealed class DeadExecutions(BookingStore store, Executions executions, MachineArns machines, RecoveryStarter starter)
{
    /// <summary>The statuses of executions that ended without an answer.</summary>
    internal static readonly IReadOnlyList<string> Deaths = ["FAILED", "TIMED_OUT", "ABORTED"];

    /// <summary>
    /// A booking's execution died: its booking is taken up. Where it left no row, the row is written first, as stopped, from its input:
    /// a late hold finds it, and its customer is told. An execution that was redriven since it died is somebody's work already.
    /// </summary>
    /// <param name="name">The execution's name.</param>
    /// <param name="input">Its input; null where it must be asked for.</param>
    /// <param name="redrives">How often it had been redriven when it died.</param>
    /// <param name="step">Who saw it, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    internal async Task<RecoveryStart> OfBookingAsync(
        string name, string? input, int redrives, string step, CancellationToken cancellationToken = default)
    {
        if (!BookingId.IsValid(name))
            return Nothing;
        var booking = await store.GetAsync(name, cancellationToken);
        if (booking is { IsSettled: true } or { IsParked: true })
            return Nothing;
        var execution = await executions.FindAsync(machines.Booking, name, cancellationToken);
        if (execution?.RedriveCount > redrives)
            return Nothing;
        if ((input ?? execution?.Input) is { } given)
            return await TakeUpAsync(booking, OrderOf(name, given, step), step, cancellationToken);
        return booking is null ? Nothing : await starter.StartAsync(booking, cancellationToken);
    }

    private static RecoveryStart Nothing { get; } = new(RecoveryOutcome.Nothing);

    private static StopOrder OrderOf(string name, string input, string step)
    {
        using var read = JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = StepBookingSerializer.Deepest });
        var given = new StepInput { BookingId = name, Execution = name, Input = read.RootElement, Failure = FailureReading.Died };
        return StepRun.OrderOf(given, step);
    }

    private async Task<RecoveryStart> TakeUpAsync(Booking? booking, StopOrder order, string step, CancellationToken cancellationToken)
    {
        booking ??= (await store.StopAsync(order, new Actor(step, order.BookingId), cancellationToken)).Booking;
        return booking.Request == order.Request ? await starter.StartAsync(booking, cancellationToken) : Nothing;
    }

    /// <summary>A cancellation's execution died: it is started again while anything of it is left to do.</summary>
    /// <param name="name">The execution's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    /// <exception cref="QueueUnavailable">The queue of parked work could not answer now.</exception>
    internal async Task<RecoveryStart> OfCancellationAsync(string name, CancellationToken cancellationToken = default) =>
        RecoveryNames.ReadCancellation(name) is var (bookingId, cancellationId)
        && await store.GetAsync(bookingId, cancellationToken) is { } booking
            ? await starter.RestartAsync(booking, cancellationId, cancellationToken)
            : Nothing;
}
