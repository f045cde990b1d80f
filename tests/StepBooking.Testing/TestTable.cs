using Amazon.DynamoDBv2;

namespace StepBooking.Testing;

/// <summary>A table that belongs to one test.</summary>
/// <param name="Client">A client of the DynamoDB Local that holds it; it belongs to the fixture.</param>
/// <param name="Name">The table's name.</param>
public sealed record TestTable(IAmazonDynamoDB Client, string Name);
