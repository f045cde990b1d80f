using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>What a failure means for the booking: the status it ends with, why, and whether the capture may be turned back.</summary>
/// <param name="Why">The status it ends with.</param>
/// <param name="Reason">Why.</param>
/// <param name="FromCapture">Whether the capture was refused or given up.</param>
internal sealed record FailureReading(BookingStatus Why, Reason Reason, bool FromCapture)
{
    /// <summary>The code of every reason that is a fault, not a refusal.</summary>
    internal const string TechnicalCode = "technical";

    /// <summary>The error that the machine names when the provider's time is over.</summary>
    internal const string LimitError = "limit";

    private const string FoundBy = nameof(FindWhereItStandsFunction.FindWhereItStands);
    private const int LongestWord = 40;
    private const int LongestDetail = 200;

    private static readonly Dictionary<string, Reason> Refusals = new(StringComparer.Ordinal)
    {
        [nameof(InvalidRequest)] = new("invalid", null, "The request cannot be booked."),
        [nameof(SeatsTaken)] = new("taken", "seats", "Seats of the request are not free."),
        [nameof(PendingBookingExists)] = new("pending-exists", "offeringId", "Another booking of it is pending."),
        [nameof(HoldOver)] = new("over", null, "The hold of the seats has ended."),
        [LimitError] = new("limit", null, "The provider did not answer in time."),
        [nameof(PaymentDeclined)] = new("declined", "paymentMethod", "The payment was declined."),
        [nameof(CaptureRefused)] = new("refused", null, "The payment could not be captured."),
        [nameof(BookingStopped)] = new("stop", null, "The booking was stopped."),
        [nameof(BookingClosed)] = new("closed", null, "The booking has ended already."),
    };

    /// <summary>A recovery found a hold that had ended.</summary>
    internal static StepFailure HoldEnded { get; } = new() { Step = FoundBy, Error = nameof(HoldOver) };

    /// <summary>A recovery found an approval that nobody had answered in time.</summary>
    internal static StepFailure ApprovalEnded { get; } = new() { Step = nameof(RequestApprovalFunction.RequestApproval), Error = LimitError };

    /// <summary>A recovery found an open booking that nobody was working on.</summary>
    internal static StepFailure Died { get; } = new() { Step = FoundBy, Error = "ExecutionDied" };

    /// <summary>Reads a failure. Any text may stand in it: what is copied is bounded, and what cannot be read is a fault.</summary>
    internal static FailureReading Of(StepFailure? failure)
    {
        var error = failure?.Error ?? string.Empty;
        var why = error is nameof(HoldOver) or LimitError ? BookingStatus.Expired : BookingStatus.Rejected;
        var reason = Refusals.TryGetValue(error, out var usual) ? Bounded(ReadReason(failure?.Cause) ?? usual) : Fault(failure);
        return new FailureReading(why, reason, IsFromCapture(failure?.Step, error));
    }

    /// <summary>Refused, or its retries exhausted. A capture that found the booking moved has itself tried nothing.</summary>
    private static bool IsFromCapture(string? step, string error) =>
        step == nameof(CapturePaymentFunction.CapturePayment) && error is not (nameof(BookingStopped) or nameof(BookingClosed));

    private static Reason Fault(StepFailure? failure) =>
        new(TechnicalCode, null, $"A fault at {Cut(failure?.Step ?? "an unknown step", LongestWord)} kept it from being completed.");

    private static Reason Bounded(Reason reason) => new(
        Cut(reason.Code, LongestWord),
        reason.Field is null ? null : Cut(reason.Field, LongestWord),
        Cut(reason.Detail ?? string.Empty, LongestDetail));

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    /// <summary>The cause is the error that the function reported, as JSON; its message is the reason, as JSON again.</summary>
    private static Reason? ReadReason(string? cause)
    {
        try
        {
            using var reported = JsonDocument.Parse(cause ?? string.Empty);
            var message = reported.RootElement.GetProperty("errorMessage").GetString();
            var reason = JsonSerializer.Deserialize(message ?? string.Empty, ReasonJson.Default.Reason);
            return reason is { Code: not null } ? reason : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
