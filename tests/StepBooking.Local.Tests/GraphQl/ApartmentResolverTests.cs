using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Processes;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.GraphQl;

/// <summary>The apartments' API as it is deployed: infra/schema.graphql with the resolvers beside it.</summary>
public sealed class ApartmentResolverTests : IAsyncLifetime
{
    private const string Create = "mutation Book($input: CreateBookingInput!) { createApartmentBooking(input: $input) }";
    private readonly ManualTimeProvider clock = new(DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000));
    private readonly FakeAppSync appSync;

    public ApartmentResolverTests() => appSync = new FakeAppSync(clock);

    public async Task InitializeAsync()
    {
        await appSync.Api(File("schema.graphql"));
        await appSync.Sources();
        string[] functions =
        [
            await appSync.Function("FindPendingGuard", File("resolvers", "FindPendingGuard.js"), "Table"),
            await appSync.Function("FindPendingBooking", File("resolvers", "FindPendingBooking.js"), "Table"),
            await appSync.Function("SendBookingRequest", File("resolvers", "SendBookingRequest.js"), "Queue"),
        ];
        await appSync.Pipeline("Mutation", "createApartmentBooking", File("resolvers", "createApartmentBooking.js"), functions);
        await appSync.Resolver("Query", "getAllBookingsPerUser", File("resolvers", "getAllBookingsPerUser.js"), "Bookings");
    }

    public async Task DisposeAsync() => await appSync.DisposeAsync();

    [Fact]
    public async Task No_pending_booking_send_booking_to_SQS()
    {
        appSync.Service = static request => FakeAppSync.Json(200, request.Service == "sqs" ? """{"MessageId":"m"}""" : "{}");

        JsonElement answer = await appSync.Query(Create, new { input = Input() });

        Assert.Equal("""{"data":{"createApartmentBooking":true}}""", answer.GetRawText());
        Assert.Equal(["dynamodb GetItem as Table", "sqs SendMessage as Queue"], appSync.Asked.Select(Told));
        JsonElement guard = JsonElement.Parse(appSync.Asked[0].Body.Span);
        Assert.Equal("""{"TableName":"Bookings","Key":{"pk":{"S":"U#alice"},"sk":{"S":"G#stay-lakeside-4b"}},"ConsistentRead":true}""", guard.GetRawText());
        JsonElement sent = JsonElement.Parse(appSync.Asked[1].Body.Span);
        Assert.Equal("http://127.0.0.1:4566/000000000000/intake", sent.GetProperty("QueueUrl").GetString());
        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(Input()), JsonElement.Parse(sent.GetProperty("MessageBody").GetString()!)));
        Assert.Equal("""{"UserId":{"DataType":"String","StringValue":"alice"}}""", sent.GetProperty("MessageAttributes").GetRawText());
    }

    [Fact]
    public async Task Pending_Booking_do_not_send_any_message_to_SQS()
    {
        Stands("""{"status":{"S":"PENDING"},"phase":{"S":"RESERVED"},"execution":{"S":"7"},"until":{"N":"1"}}""");

        JsonElement error = Error(await appSync.Query(Create, new { input = Input() }));

        Assert.Equal("You already have a pending booking for this apartment.", error.GetProperty("message").GetString());
        Assert.Equal("PendingBooking", error.GetProperty("errorType").GetString());
        Assert.Equal("7", error.GetProperty("errorInfo").GetProperty("bookingId").GetString());
        Assert.Equal("createApartmentBooking", error.GetProperty("path")[0].GetString());
        Assert.DoesNotContain(appSync.Asked, static request => request.Service == "sqs");
        Assert.Equal("""{"pk":{"S":"B#7"},"sk":{"S":"B"}}""", JsonElement.Parse(appSync.Asked[1].Body.Span).GetProperty("Key").GetRawText());
    }

    [Theory]
    [InlineData("""{"status":{"S":"CONFIRMED"}}""")]
    [InlineData("""{"status":{"S":"REJECTED"}}""")]
    [InlineData("""{"status":{"S":"CANCELLED"}}""")]
    [InlineData("""{"status":{"S":"EXPIRED"}}""")]
    [InlineData("""{"status":{"S":"PENDING"},"phase":{"S":"HELD"},"until":{"N":"1800000000000"}}""")]
    public async Task A_booking_that_has_ended_and_a_hold_that_is_over_stand_in_nobodys_way(string booking)
    {
        Stands(booking);

        Assert.Equal("""{"data":{"createApartmentBooking":true}}""", (await appSync.Query(Create, new { input = Input() })).GetRawText());
    }

    [Theory]
    [InlineData("""{"status":{"S":"PENDING"},"phase":{"S":"HELD"},"until":{"N":"1800000000001"}}""")]
    [InlineData("""{"status":{"S":"PENDING"},"phase":{"S":"HELD"},"until":{"N":"1"},"execution":{"S":"7"}}""")]
    public async Task A_hold_that_is_not_over_or_is_being_booked_is_pending(string booking)
    {
        Stands(booking);

        Assert.Equal("PendingBooking", Error(await appSync.Query(Create, new { input = Input() })).GetProperty("errorType").GetString());
    }

    [Theory]
    [InlineData("userId", "bert", "Unauthorized")]
    [InlineData("bookingStatus", "APPROVED", "InvalidArgument")]
    [InlineData("endDate", "2026-12-24", "InvalidArgument")]
    [InlineData("endDate", "2026-12-23Z", "InvalidArgument")]
    public async Task What_can_never_become_right_is_refused_at_once_naming_the_field(string field, string value, string errorType)
    {
        JsonObject input = Input();
        input[field] = value;

        JsonElement error = Error(await appSync.Query(Create, new { input }));

        Assert.Equal(errorType, error.GetProperty("errorType").GetString());
        Assert.StartsWith(field, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(appSync.Asked);
    }

    [Theory]
    [InlineData("userId")]
    [InlineData("apartmentId")]
    [InlineData("startDate")]
    [InlineData("endDate")]
    [InlineData("bookingStatus")]
    public async Task Every_field_of_the_input_is_needed(string field)
    {
        JsonObject input = Input();
        input.Remove(field);

        JsonElement answer = await appSync.Query(Create, new { input });

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Contains(field, answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("24.12.2026")]
    [InlineData("2026-12-24T10:00:00Z")]
    [InlineData("")]
    public async Task AWSDate_is_a_day_that_there_is(string date)
    {
        JsonObject input = Input();
        input["startDate"] = date;

        JsonElement answer = await appSync.Query(Create, new { input });

        Assert.Contains("AWSDate", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_it_is_paid_may_be_left_out()
    {
        JsonObject input = Input();
        input.Remove("paymentMethod");

        Assert.True((await appSync.Query(Create, new { input })).GetProperty("data").GetProperty("createApartmentBooking").GetBoolean());
    }

    [Theory]
    [InlineData("dynamodb", "Whether a booking is pending could not be asked. Try again.")]
    [InlineData("sqs", "The request could not be kept. Try again.")]
    public async Task What_does_not_answer_is_told_as_something_to_try_again(string service, string message)
    {
        appSync.Service = request => request.Service == service
            ? FakeAppSync.Json(500, """{"__type":"InternalServerError","message":"no"}""")
            : FakeAppSync.Json(200, "{}");

        JsonElement error = Error(await appSync.Query(Create, new { input = Input() }));

        Assert.Equal(("Unavailable", message), (error.GetProperty("errorType").GetString(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task A_users_bookings_come_from_the_function_which_is_told_who_asks()
    {
        appSync.Service = static _ => FakeAppSync.Json(
            200, """{"items":[{"id":"7","userId":"bert","bookingStatus":"APPROVED","startDate":"2026-12-24"}],"nextToken":"n"}""");

        JsonElement answer = await appSync.Query(
            """{ getAllBookingsPerUser(userId: "bert", limit: 5) { items { id bookingStatus startDate endDate } nextToken } }""");

        Assert.Equal(
            """{"data":{"getAllBookingsPerUser":{"items":[{"id":"7","bookingStatus":"APPROVED","startDate":"2026-12-24","endDate":null}],"nextToken":"n"}}}""",
            answer.GetRawText());
        AwsRequest asked = Assert.Single(appSync.Asked);
        Assert.Equal("/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3AList/invocations", asked.Path);
        Assert.Equal("""{"caller":"alice","groups":["clerks","operators"],"userId":"bert","limit":5}""", Encoding.UTF8.GetString(asked.Body.Span));
    }

    [Fact]
    public async Task What_the_function_refuses_is_an_error_of_that_type()
    {
        appSync.Service = static _ => FakeAppSync.Json(200, """{"refused":{"errorType":"Unauthorized","message":"userId must be your own."}}""");

        JsonElement answer = await appSync.Query("""{ getAllBookingsPerUser(userId: "bert") { nextToken } }""");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Equal(("Unauthorized", "userId must be your own."), (Error(answer).GetProperty("errorType").GetString(), Error(answer).GetProperty("message").GetString()));
    }

    [Fact]
    public async Task A_function_that_fails_tells_nothing_of_itself()
    {
        appSync.Service = static _ => FakeAppSync.Json(200, """{"errorType":"StoreBusy","errorMessage":"at secret()"}""", ("X-Amz-Function-Error", "Unhandled"));

        JsonElement answer = await appSync.Query("""{ getAllBookingsPerUser(userId: "alice") { nextToken } }""");

        Assert.Equal("Unavailable", Error(answer).GetProperty("errorType").GetString());
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
    }

    private static string File(params string[] path) => System.IO.File.ReadAllText(RepositoryRoot.Combine(["infra", .. path]));

    private static JsonObject Input() => new()
    {
        ["userId"] = "alice",
        ["apartmentId"] = "stay-lakeside-4b",
        ["startDate"] = "2026-12-24",
        ["endDate"] = "2026-12-27",
        ["bookingStatus"] = "PENDING",
        ["paymentMethod"] = "pm_card_visa",
    };

    private static string Told(AwsRequest request) => $"{request.Service} {request.Operation} as {request.Caller.Arn.Split('/')[^1]}";

    private static JsonElement Error(JsonElement answer) => answer.GetProperty("errors")[0];

    /// <summary>The guard names booking 7, which stands so.</summary>
    private void Stands(string booking) => appSync.Service = request => FakeAppSync.Json(200, request switch
    {
        { Service: "sqs" } => """{"MessageId":"m"}""",
        _ when Encoding.UTF8.GetString(request.Body.Span).Contains("G#", StringComparison.Ordinal) => """{"Item":{"pk":{"S":"U#alice"},"b":{"S":"7"}}}""",
        _ => $$"""{"Item":{{booking}}}""",
    });
}
