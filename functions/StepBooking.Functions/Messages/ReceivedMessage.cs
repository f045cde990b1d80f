using System.Globalization;
using Amazon.Lambda.SQSEvents;

namespace StepBooking.Functions.Messages;

/// <summary>One message of a batch, while it is handled.</summary>
/// <param name="record">The record as Lambda hands it over.</param>
/// <param name="stopping">Cancelled when the function's time is nearly over.</param>
public sealed class ReceivedMessage(SQSEvent.SQSMessage record, CancellationToken stopping)
{
    private const string Receptions = "ApproximateReceiveCount";

    /// <summary>The message's id: the same at each reception.</summary>
    public string Id => record.MessageId;

    /// <summary>What it says.</summary>
    public string Body => record.Body ?? string.Empty;

    /// <summary>How often it was received, this time included.</summary>
    public int Received =>
        record.Attributes?.GetValueOrDefault(Receptions) is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 1;

    /// <summary>The booking that it is about, for the log; set it as soon as it is known.</summary>
    public string? BookingId { get; set; }

    /// <summary>Cancelled when the function's time is nearly over.</summary>
    public CancellationToken Stopping { get; } = stopping;

    /// <summary>The handle of this reception.</summary>
    internal string Receipt => record.ReceiptHandle;

    /// <summary>A text that its sender attached to it; null when there is none of that name.</summary>
    /// <param name="name">The attribute's name.</param>
    public string? Attribute(string name) => record.MessageAttributes?.GetValueOrDefault(name)?.StringValue;
}
