using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Parked;

/// <summary>What an operator decides about a notice: <c>{"notice", "decision", "reason"}</c>.</summary>
/// <param name="Notice">What the notice tells: the booking's status, or a cancellation's id.</param>
/// <param name="IsTold">True when the customer was told by hand, false when the notice is to be sent again.</param>
/// <param name="Why">The decision with its reason, for the trail.</param>
public sealed record NoticeDecision(string Notice, bool IsTold, string Why)
{
    private const string Told = "told";
    private const string Resend = "resend";
    private const int LongestNotice = 40;

    /// <summary>
    /// Reads a body. What is wrong is refused with the reason <c>invalid</c>, naming the first wrong field; nothing is thrown.
    /// </summary>
    /// <param name="body">Any JSON.</param>
    public static Validated<NoticeDecision> Parse(JsonElement body)
    {
        var fields = new JsonFields(body, "body");
        var notice = fields.Text("notice", LongestNotice, required: true);
        var decision = fields.Text("decision", LongestNotice, text => text is Told or Resend, $"{Told} or {Resend}", required: true);
        var reason = fields.Text("reason", KeptWords.Longest, KeptWords.AreValid, KeptWords.Expected, required: true);
        fields.NoOthers();
        return fields.Refusal is { } refusal
            ? refusal
            : new NoticeDecision(notice!, decision == Told, $"{decision} {notice}: {reason}");
    }
}
