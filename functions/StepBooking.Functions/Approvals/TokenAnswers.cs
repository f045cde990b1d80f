using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Approvals;

/// <summary>
/// Answers the tasks that wait for a booking's provider, by how the booking stands: the row is the decision, an answer only tells of it.
/// A task that does not wait any more is no error, so any answer may be given again.
/// </summary>
/// <param name="client">Speaks to Step Functions.</param>
public sealed class TokenAnswers(IAmazonStepFunctions client)
{
    /// <summary>Answers every token kept: an accepted booking goes on, a stopped one fails with <see cref="BookingStopped"/>.</summary>
    /// <param name="booking">The booking as the decision left it. One that still waits for its provider is not answered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitUnanswered">Not every token could be answered now. The others were.</exception>
    public async Task WakeAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        if (booking.Phase is BookingPhase.Held or BookingPhase.Reserved)
            return;
        WaitUnanswered? unanswered = null;
        foreach (var token in booking.Tokens)
        {
            try
            {
                await AnswerAsync(token, booking, StepAnswer.Ok, cancellationToken);
            }
            catch (WaitUnanswered failure)
            {
                unanswered = failure;
            }
        }

        if (unanswered is not null)
            throw unanswered;
    }

    /// <summary>Answers a token that came too late to be kept: a booking past the pivot goes on, any other is stopped or closed.</summary>
    /// <param name="token">The token.</param>
    /// <param name="standing">The booking as it stands; null when there is none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitUnanswered">It could not be answered now.</exception>
    public Task AnswerAsync(string token, Booking? standing, CancellationToken cancellationToken = default) =>
        AnswerAsync(token, standing, StepAnswer.Go, cancellationToken);

    private Task AnswerAsync(string token, Booking? standing, StepAnswer onward, CancellationToken cancellationToken) =>
        standing?.Phase switch
        {
            BookingPhase.Capturing => GoAsync(token, onward, cancellationToken),
            BookingPhase.Undoing => FailAsync(token, new BookingStopped("The booking was stopped."), cancellationToken),
            _ => FailAsync(token, new BookingClosed($"The booking is {standing?.Standing ?? "not there"}."), cancellationToken),
        };

    private Task GoAsync(string token, StepAnswer onward, CancellationToken cancellationToken) =>
        SendAsync(() => client.SendTaskSuccessAsync(Success(token, onward), cancellationToken), cancellationToken);

    private Task FailAsync(string token, StepRefusal refusal, CancellationToken cancellationToken) =>
        SendAsync(() => client.SendTaskFailureAsync(Failure(token, refusal), cancellationToken), cancellationToken);

    private static SendTaskSuccessRequest Success(string token, StepAnswer answer) =>
        new() { TaskToken = token, Output = JsonSerializer.Serialize(answer, ApprovalJson.Default.StepAnswer) };

    private static SendTaskFailureRequest Failure(string token, StepRefusal refusal)
    {
        var error = new TaskError(refusal.GetType().Name, refusal.Message);
        var cause = JsonSerializer.Serialize(error, ApprovalJson.Default.TaskError);
        return new() { TaskToken = token, Error = error.ErrorType, Cause = cause };
    }

    private static async Task SendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        try
        {
            await send();
        }
        catch (Exception nobodyWaits) when (nobodyWaits is TaskDoesNotExistException or TaskTimedOutException or InvalidTokenException)
        {
            // Another attempt waits now, or none: the row has the decision.
        }
        catch (Exception fault) when (MachineFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new WaitUnanswered($"The waiting task could not be answered now: {fault.GetType().Name}.");
        }
    }
}
