using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings.Offerings;

/// <summary>A search entry is its key and nothing else: kind, place and local date; then local time and offering.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Sort">The sort key.</param>
internal readonly record struct SearchEntry(string Partition, string Sort)
{
    internal string OfferingId => Sort[(Sort.IndexOf('#', StringComparison.Ordinal) + 1)..];

    internal Dictionary<string, AttributeValue> Key => Keys.Of(Partition, Sort);
}
