using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;

namespace StepBooking.Infra.Store;

/// <summary>The one table, with its two sparse indexes.</summary>
public sealed class BookingTable : Construct
{
    /// <summary>The bookings of a customer, newest first.</summary>
    public const string ByCustomer = "byCustomer";

    /// <summary>What somebody should look at, by time; parked work under a shard of its own.</summary>
    public const string Due = "due";

    /// <summary>Declares the table: on demand, restorable to any point in time, kept when the stack goes.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    public BookingTable(Construct scope, string id)
        : base(scope, id)
    {
        Table = new Table(this, "Table", new TableProps
        {
            PartitionKey = Key("pk", AttributeType.STRING),
            SortKey = Key("sk", AttributeType.STRING),
            BillingMode = BillingMode.PAY_PER_REQUEST,
            PointInTimeRecovery = true,
            RemovalPolicy = RemovalPolicy.RETAIN,
            TimeToLiveAttribute = "ttl",
        });
        AddIndex(ByCustomer, "customer", "placed");
        AddIndex(Due, "dueShard", "dueAt");
    }

    /// <summary>The table itself.</summary>
    public Table Table { get; }

    private static Amazon.CDK.AWS.DynamoDB.Attribute Key(string name, AttributeType type) => new() { Name = name, Type = type };

    private void AddIndex(string name, string partition, string time) => Table.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps
    {
        IndexName = name,
        PartitionKey = Key(partition, AttributeType.STRING),
        SortKey = Key(time, AttributeType.NUMBER),
        ProjectionType = ProjectionType.KEYS_ONLY,
    });
}
