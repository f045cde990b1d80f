using System.Text;
using System.Text.Json;

namespace StepBooking.Functions.Operations;

/// <summary>
/// Metrics as lines of the log, in CloudWatch's embedded metric format: writing one calls nobody, so it can fail nothing and needs no
/// grant. The line must be the whole JSON object, so it goes past the function's logger, which wraps what it writes.
/// </summary>
/// <param name="stage">The stage, the one dimension of every metric.</param>
/// <param name="output">Where lines go: the function's standard output.</param>
/// <param name="clock">The time.</param>
public sealed class Metrics(string stage, TextWriter output, TimeProvider clock)
{
    /// <summary>The namespace of every metric.</summary>
    public const string Namespace = "StepBooking";

    /// <summary>Counts work that was put before an operator.</summary>
    public const string Parked = "Parked";

    /// <summary>Counts events of bookings that could not be published, and are tried again from the booking.</summary>
    public const string EventsNotPublished = "EventsNotPublished";

    /// <summary>The age of the oldest work that waits for an operator, in seconds; 0 when none does.</summary>
    public const string OldestParkedSeconds = "OldestParkedSeconds";

    /// <summary>Counts price changes whose event could not be published.</summary>
    public const string PriceChangesUnpublished = "PriceChangesUnpublished";

    /// <summary>Counts messages on the topic of price changes that are no event.</summary>
    public const string PriceEventsRefused = "PriceEventsRefused";

    /// <summary>Counts offers to waiting customers that nobody could be told of.</summary>
    public const string OffersUntold = "OffersUntold";

    /// <summary>Counts what a run of the sweep could not do.</summary>
    public const string SweepFailures = "SweepFailures";

    /// <summary>Counts waiting lists that a run could not look at.</summary>
    public const string OfferFailures = "OfferFailures";

    private readonly Lock gate = new();

    /// <summary>Counts something.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="number">How many.</param>
    public void Count(string name, long number = 1) => Write(name, number, "Count");

    /// <summary>Tells how long something takes or took.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="time">How long; to the second.</param>
    public void Seconds(string name, TimeSpan time) => Write(name, (long)time.TotalSeconds, "Seconds");

    private void Write(string name, long value, string unit)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("_aws");
            writer.WriteNumber("Timestamp", clock.GetUtcNow().ToUnixTimeMilliseconds());
            writer.WriteStartArray("CloudWatchMetrics");
            WriteDirective(writer, name, unit);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteString("Stage", stage);
            writer.WriteNumber(name, value);
            writer.WriteEndObject();
        }

        var line = Encoding.UTF8.GetString(stream.ToArray());
        lock (gate)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    private static void WriteDirective(Utf8JsonWriter writer, string name, string unit)
    {
        writer.WriteStartObject();
        writer.WriteString("Namespace", Namespace);
        writer.WriteStartArray("Dimensions");
        writer.WriteStartArray();
        writer.WriteStringValue("Stage");
        writer.WriteEndArray();
        writer.WriteEndArray();
        writer.WriteStartArray("Metrics");
        writer.WriteStartObject();
        writer.WriteString("Name", name);
        writer.WriteString("Unit", unit);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
