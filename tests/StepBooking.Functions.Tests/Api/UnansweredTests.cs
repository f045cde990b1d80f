using Amazon.DynamoDBv2;
using Amazon.Lambda.TestUtilities;
using Amazon.Runtime;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Api;

namespace StepBooking.Functions.Tests.Api;

public sealed class UnansweredTests
{
    [Fact]
    public async Task A_store_that_cannot_be_reached_is_asked_again_later()
    {
        var settings = new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };
        using var nowhere = new AmazonDynamoDBClient(new BasicAWSCredentials("local", "local"), settings);
        var context = new TestLambdaContext();

        var answer = await new GetOfferingFunction(new OfferingStore(new BookingTable(nowhere, "nowhere")))
            .GetOffering("train-x", new Call("GET", "/offerings/{id}") { Id = "train-x" }, context);

        answer.Problem(503, "unavailable");
        Assert.Equal("1", answer.Headers["Retry-After"]);
        Assert.Contains("StoreBusy", ((TestLambdaLogger)context.Logger).Buffer.ToString(), StringComparison.Ordinal);
    }
}
