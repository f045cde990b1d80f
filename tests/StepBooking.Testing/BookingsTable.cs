using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Testing;

/// <summary>The schema of the one table, as the stack declares it.</summary>
internal static class BookingsTable
{
    internal static CreateTableRequest Request(string name) => new()
    {
        TableName = name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions =
        [
            new AttributeDefinition("pk", ScalarAttributeType.S),
            new AttributeDefinition("sk", ScalarAttributeType.S),
            new AttributeDefinition("customer", ScalarAttributeType.S),
            new AttributeDefinition("placed", ScalarAttributeType.N),
            new AttributeDefinition("dueShard", ScalarAttributeType.S),
            new AttributeDefinition("dueAt", ScalarAttributeType.N),
        ],
        KeySchema = Keys("pk", "sk"),
        GlobalSecondaryIndexes = [Index("byCustomer", "customer", "placed"), Index("due", "dueShard", "dueAt")],
    };

    private static GlobalSecondaryIndex Index(string name, string hash, string range) => new()
    {
        IndexName = name,
        KeySchema = Keys(hash, range),
        Projection = new Projection { ProjectionType = ProjectionType.KEYS_ONLY },
    };

    private static List<KeySchemaElement> Keys(string hash, string range) =>
        [new KeySchemaElement(hash, KeyType.HASH), new KeySchemaElement(range, KeyType.RANGE)];
}
