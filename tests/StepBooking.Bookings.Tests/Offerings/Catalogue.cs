using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Offerings;

/// <summary>A table of a test's own, with what loads and reads offerings.</summary>
internal sealed class Catalogue(TestTable table)
{
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));

    public BookingTable Table { get; } = new(table.Client, table.Name);

    public OfferingStore Store => new(Table);

    public OfferingLoader Loader => new(Table, Clock);

    public static async Task<Catalogue> Empty(DynamoDbFixture dynamo) => new(await dynamo.CreateTableAsync());

    public async Task<LoadOutcome> Load(string document) => (await Loader.LoadAsync([Documents.Read(document)]))[0];

    /// <summary>Writes a seat's leg 0 as a hold (until) or a reservation (null) would.</summary>
    public async Task Give(string offeringId, string seat, DateTimeOffset? until)
    {
        var item = Keys.Seat(offeringId, seat);
        var owner = new Dictionary<string, AttributeValue> { ["b"] = new("somebody") };
        if (until is not null)
            owner["u"] = Item.Time(until.Value);
        item["l0"] = Item.Map(owner);
        await Table.PutAsync(new PutItemRequest { Item = item });
    }

    public async Task<List<Dictionary<string, AttributeValue>>> Everything() =>
        (await table.Client.ScanAsync(new ScanRequest { TableName = table.Name, ConsistentRead = true })).Items ?? [];
}
