using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>A message in the mailbox. What is about no booking, or to a provider, is no notice.</summary>
internal static class NoticeReading
{
    public static NoticeFact? Of(JsonObject message)
    {
        if (message.Maybe<string>("bookingId") is not { } booking)
            return null;
        var channel = message.Text("channel");
        var words = message.Text(channel == "email" ? "subject" : "text");
        return NoticeWords.IsToProvider(words) ? null : new NoticeFact(booking, channel, NoticeWords.Outcome(words));
    }
}
