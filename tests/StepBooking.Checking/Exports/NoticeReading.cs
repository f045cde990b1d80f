using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>A message in the mailbox. What is about no booking is no notice.</summary>
internal static class NoticeReading
{
    public static NoticeFact? Of(JsonObject message)
    {
        if (message.Maybe<string>("bookingId") is not { } booking)
            return null;
        var channel = message.Text("channel");
        return new NoticeFact(booking, channel, NoticeWords.Outcome(message.Text(channel == "email" ? "subject" : "text")));
    }
}
