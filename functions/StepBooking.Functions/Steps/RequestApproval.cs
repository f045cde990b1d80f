using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Steps;

/// <summary>
/// Keeps the token of the waiting task in the booking, and only then asks the provider. The task ends when the token is answered, not when
/// this step does.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="requests">Asks providers.</param>
/// <param name="answers">Answers waiting tasks.</param>
public sealed class RequestApprovalFunction(BookingStore store, ApprovalRequests requests, TokenAnswers answers)
{
    /// <summary>Asks the provider; a booking that waits for nobody any more has the token answered at once.</summary>
    /// <exception cref="InvalidRequest">There is no token: no task waits.</exception>
    /// <exception cref="WaitUnanswered">The token could not be answered now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> RequestApproval(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(RequestApproval), input, context, async run =>
        {
            if (string.IsNullOrEmpty(input.TaskToken))
                throw new InvalidRequest(new Reason("invalid", "taskToken", "Expected the token of a waiting task."));
            var kept = await store.KeepTokenAsync(run.BookingId, input.TaskToken);
            if (kept.Written)
                await requests.AskAsync(kept.Booking!, run.Actor, context.Logger);
            else
                await answers.AnswerAsync(input.TaskToken, kept.Booking);
            return StepAnswer.Ok;
        });
}
