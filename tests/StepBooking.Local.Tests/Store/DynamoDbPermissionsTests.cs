using System.Text.Json;
using StepBooking.Local.Store;

namespace StepBooking.Local.Tests.Store;

public sealed class DynamoDbPermissionsTests
{
    private readonly DynamoDbPermissions permissions;

    public DynamoDbPermissionsTests()
    {
        var tables = new TableRegistry();
        tables.Add("T", "pk");
        permissions = new DynamoDbPermissions(tables);
    }

    public static TheoryData<string, string, string[]> Requests { get; } = new()
    {
        { "GetItem", """{"TableName":"T","Key":{"pk":{"S":"B#1"},"sk":{"S":"B"}}}""", ["GetItem table/T B#1"] },
        { "PutItem", """{"TableName":"T","Item":{"pk":{"S":"U#1"},"sk":{"S":"C"}}}""", ["PutItem table/T U#1"] },
        { "Query", """{"TableName":"T","IndexName":"byCustomer","KeyConditionExpression":"customer = :c"}""", ["Query table/T/index/byCustomer "] },
        { "Query", """{"TableName":"T","KeyConditionExpression":"#p = :p AND begins_with(sk, :s)","ExpressionAttributeNames":{"#p":"pk"},"ExpressionAttributeValues":{":p":{"S":"O#1"},":s":{"S":"S#"}}}""", ["Query table/T O#1"] },
        { "Query", """{"TableName":"T","KeyConditions":{"pk":{"AttributeValueList":[{"S":"O#1"}],"ComparisonOperator":"EQ"}}}""", ["Query table/T O#1"] },
        { "Query", """{"TableName":"T","KeyConditions":{"sk":{"AttributeValueList":[{"S":"O#1"}],"ComparisonOperator":"EQ"}}}""", ["Query table/T \0"] },
        { "Query", """{"TableName":"T","KeyConditionExpression":"sk = :s","ExpressionAttributeValues":{":s":{"S":"O#1"}}}""", ["Query table/T \0"] },
        { "Query", """{"TableName":"T"}""", ["Query table/T \0"] },
        { "PutItem", """{"TableName":"T","Key":{"pk":{"S":"mine"}},"Item":{"pk":{"S":"theirs"}}}""", ["PutItem table/T theirs"] },
        { "PutItem", """{"TableName":"T","Key":{"pk":{"S":"mine"}}}""", ["PutItem table/T \0"] },
        { "GetItem", """{"TableName":"T","IndexName":"byCustomer","Item":{"pk":{"S":"mine"}},"Key":{"pk":{"S":"theirs"}}}""", ["GetItem table/T theirs"] },
        { "DeleteItem", """{"TableName":"T","Key":{"other":{"S":"mine"}}}""", ["DeleteItem table/T \0"] },
        { "UpdateItem", """{"TableName":"T","Key":"mine"}""", ["UpdateItem table/T \0"] },
        { "BatchWriteItem", """{"RequestItems":{"T":[{"PutRequest":{"Key":{"pk":{"S":"mine"}},"Item":{"pk":{"S":"theirs"}}}}]}}""", ["BatchWriteItem table/T theirs"] },
        { "Scan", """{"TableName":"T"}""", ["Scan table/T "] },
        { "BatchGetItem", """{"RequestItems":{"T":{"Keys":[{"pk":{"S":"a"}},{"pk":{"S":"b"}},{"pk":{"S":"a"}}]}}}""", ["BatchGetItem table/T a,b"] },
        { "BatchWriteItem", """{"RequestItems":{"T":[{"PutRequest":{"Item":{"pk":{"S":"a"}}}},{"DeleteRequest":{"Key":{"pk":{"S":"b"}}}}]}}""", ["BatchWriteItem table/T a,b"] },
        {
            "TransactWriteItems",
            """{"TransactItems":[{"Put":{"TableName":"T","Item":{"pk":{"S":"a"}}}},{"Update":{"TableName":"T","Key":{"pk":{"S":"b"}}}},{"Delete":{"TableName":"T","Key":{"pk":{"S":"c"}}}},{"ConditionCheck":{"TableName":"T","Key":{"pk":{"S":"d"}}}}]}""",
            ["PutItem table/T a", "UpdateItem table/T b", "DeleteItem table/T c", "ConditionCheckItem table/T d"]
        },
        { "TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"T","Key":{"pk":{"S":"a"}}}}]}""", ["GetItem table/T a"] },
        { "ListTables", "{}", ["ListTables * "] },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_needs_each_action_on_its_table_with_its_keys(string operation, string body, string[] expected)
    {
        using var document = JsonDocument.Parse(body);

        var needed = permissions.Of(operation, document.RootElement).Select(permission =>
            $"{permission.Action["dynamodb:".Length..]} {permission.Resource.Split(':')[^1]} {string.Join(',', permission.Context.GetValueOrDefault("dynamodb:LeadingKeys", []))}");

        Assert.Equal(expected, needed);
    }
}
