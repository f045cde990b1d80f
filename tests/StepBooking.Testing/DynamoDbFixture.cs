using Amazon.DynamoDBv2;
using Amazon.Runtime;
using StepBooking.Processes;

namespace StepBooking.Testing;

/// <summary>
/// DynamoDB Local for tests: one in-memory instance for all tests of the process, however many classes ask for this
/// fixture. It ends with the test host, also when that is killed. Tests share nothing because each makes its own table.
/// </summary>
public sealed class DynamoDbFixture : IDisposable
{
    private static readonly Lazy<Task<DynamoDbLocal>> Shared = new(Start);
    private readonly Lazy<Task<AmazonDynamoDBClient>> client = new(Connect);

    /// <summary>Whether it will be worked hard for minutes; said before anything asks for it.</summary>
    public static bool IsWorkedHard { get; set; }

    /// <summary>Where DynamoDB Local answers, for whoever makes a client of their own (any key of letters and digits, any region).</summary>
    public static async Task<Uri> Endpoint() => (await Shared.Value).Endpoint;

    /// <summary>Makes a fresh, empty table with the bookings' keys and indexes (<c>pk</c>, <c>sk</c>; <c>byCustomer</c>, <c>due</c>).</summary>
    /// <returns>The table, ready to use. Its client retries nothing: a test wants to see the first answer.</returns>
    public async Task<TestTable> CreateTableAsync(CancellationToken cancellationToken = default)
    {
        var connected = await client.Value;
        var name = "test-" + Guid.NewGuid().ToString("N");
        await connected.CreateTableAsync(BookingsTable.Request(name), cancellationToken);
        return new TestTable(connected, name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (client.IsValueCreated && client.Value.IsCompletedSuccessfully)
            client.Value.Result.Dispose();
    }

    private static async Task<AmazonDynamoDBClient> Connect()
    {
        var settings = new AmazonDynamoDBConfig
        {
            ServiceURL = (await Endpoint()).ToString(),
            AuthenticationRegion = "us-east-1",
            MaxErrorRetry = 0,
        };
        return new AmazonDynamoDBClient(new BasicAWSCredentials("local", "local"), settings);
    }

    private static async Task<DynamoDbLocal> Start()
    {
        var packages = await NpmPackages.Install();
        return await DynamoDbLocal.Start(packages, new DynamoDbLocalOptions { IsWorkedHard = IsWorkedHard }, CancellationToken.None);
    }
}
