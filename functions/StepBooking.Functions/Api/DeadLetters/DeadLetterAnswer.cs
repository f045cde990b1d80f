using Amazon.SQS.Model;
using StepBooking.Bookings;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary>A message that was given up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Queue">The queue, as operators call it.</param>
/// <param name="SentAt">When it was first sent. UTC, ISO 8601.</param>
/// <param name="Body">What it says.</param>
/// <param name="Attributes">What its sender attached to it; null for nothing.</param>
internal sealed record DeadLetterAnswer(string Id, string Queue, string? SentAt, string Body, IReadOnlyDictionary<string, string>? Attributes)
{
    /// <summary>Shows a message.</summary>
    internal static DeadLetterAnswer Of(string queue, Message message) => new(
        message.MessageId!,
        queue,
        DeadLetterDesk.SentAt(message) is { } sent ? UtcText.Of(sent) : null,
        message.Body ?? "",
        message.MessageAttributes?.Where(each => each.Value.StringValue is not null).ToDictionary(each => each.Key, each => each.Value.StringValue!));
}
