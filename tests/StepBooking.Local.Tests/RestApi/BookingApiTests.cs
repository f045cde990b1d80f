using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.RestApi;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.RestApi;

/// <summary>The API as it is deployed: infra/openapi.json with its own templates.</summary>
public sealed class BookingApiTests : IAsyncLifetime
{
    private const string Id = "0F3A1B2C-0000-4000-8000-000000000001";
    private const string Booking = """{"offeringId": "train-1", "seats": ["12A"], "paymentMethod": "it's \"mine\" \\ é😀 $x"}""";
    private readonly NodeChild child = new(static stop => NpmPackages.Install(null, stop));
    private FakeApi api = null!;

    public async Task InitializeAsync()
    {
        string text = (await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", "openapi.json")))
            .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal)
            .Replace("${AWS::Region}", "us-east-1", StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", "000000000000", StringComparison.Ordinal)
            .Replace("${IntakeQueueName}", "stepbooking-dev-intake", StringComparison.Ordinal)
            .Replace("${UserPoolArn}", FakeApi.Pool, StringComparison.Ordinal)
            .Replace("${BookingStateMachineArn}", "arn:machine", StringComparison.Ordinal);
        api = await FakeApi.Start(JsonNode.Parse(text)!, new VelocityTemplates(child));
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await child.DisposeAsync();
    }

    [Fact]
    public async Task A_booking_under_an_id_of_ones_own_starts_the_machine_with_that_name_and_the_body_as_it_is()
    {
        AwsRequest? sent = null;
        api.Service = request =>
        {
            sent = request;
            return Json(200, """{"executionArn": "arn:x", "startDate": 1}""");
        };

        (HttpResponseMessage answer, string body) = await api.Send("PUT", $"/bookings/{Id}", Booking, token: "good");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal($"/bookings/{Id.ToLowerInvariant()}", answer.Headers.Location?.ToString());
        Assert.Equal(Id.ToLowerInvariant(), JsonElement.Parse(body).GetProperty("id").GetString());
        JsonElement start = JsonElement.Parse(sent!.Body.Span);
        Assert.Equal("arn:machine", start.GetProperty("stateMachineArn").GetString());
        Assert.Equal(Id.ToLowerInvariant(), start.GetProperty("name").GetString());
        JsonElement input = JsonElement.Parse(start.GetProperty("input").GetString()!);
        Assert.Equal("alice", input.GetProperty("userId").GetString());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Booking), input.GetProperty("request")));
    }

    [Theory]
    [InlineData("com.amazonaws.swf.service.v2.model#ExecutionAlreadyExists", HttpStatusCode.SeeOther, null)]
    [InlineData("InvalidName", HttpStatusCode.RequestEntityTooLarge, null)]
    [InlineData("InvalidExecutionInput", HttpStatusCode.BadRequest, null)]
    [InlineData("ThrottlingException", HttpStatusCode.TooManyRequests, null)]
    [InlineData("StateMachineDoesNotExist", HttpStatusCode.InternalServerError, null)]
    public async Task What_the_machine_refuses_is_told_as_it_is_meant(string type, HttpStatusCode status, string? field)
    {
        api.Service = _ => Json(400, $$"""{"__type": "{{type}}", "message": "no"}""");

        (HttpResponseMessage answer, string body) = await api.Send("PUT", $"/api/bookings/{Id}", Booking, token: "good");

        Assert.Equal(status, answer.StatusCode);
        JsonElement told = JsonElement.Parse(body);
        if (status == HttpStatusCode.SeeOther)
            Assert.Equal($"/api/bookings/{Id.ToLowerInvariant()}", answer.Headers.Location?.ToString());
        else
            Assert.Equal(("application/problem+json", (int)status), (answer.Content.Headers.ContentType?.MediaType, told.GetProperty("status").GetInt32()));
        Assert.Equal(field, told.TryGetProperty("field", out JsonElement named) ? named.GetString() : null);
    }

    [Theory]
    [InlineData("{", "application/json", "good", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", "good", HttpStatusCode.BadRequest)]
    [InlineData("""{"offeringId": 7, "seats": ["1"]}""", "application/json", "good", HttpStatusCode.BadRequest)]
    [InlineData("""{"offeringId": "x"}""", "application/json", "good", HttpStatusCode.BadRequest)]
    [InlineData(Booking, "text/plain", "good", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(Booking, "application/json", null, HttpStatusCode.Unauthorized)]
    public async Task What_API_Gateway_refuses_never_reaches_the_machine(string body, string type, string? token, HttpStatusCode status)
    {
        bool called = false;
        api.Service = _ =>
        {
            called = true;
            return Json(200, "{}");
        };

        (HttpResponseMessage answer, string told) = await api.Send("PUT", $"/bookings/{Id}", body, type, token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, JsonElement.Parse(told).GetProperty("status").GetInt32());
        Assert.False(called);
    }

    [Theory]
    [InlineData("""{"apartmentId": "stay-1", "note": "it's a & b = 100% + é😀 \\ $x #set($y = 1)"}""")]
    [InlineData("no JSON at all")]
    [InlineData("{")]
    public async Task A_request_for_an_apartment_goes_into_the_queue_as_it_is_with_the_callers_name(string wanted)
    {
        AwsRequest? sent = null;
        api.Service = request =>
        {
            sent = request;
            return Json(200, """{"SendMessageResponse":{"SendMessageResult":{"MessageId":"0f3a1b2c-0000-4000-8000-000000000001"},"ResponseMetadata":{"RequestId":"r"}}}""");
        };

        (HttpResponseMessage answer, string body) = await api.Send("POST", "/api/booking-requests", wanted, token: "good");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/bookings/0f3a1b2c-0000-4000-8000-000000000001", answer.Headers.Location?.ToString());
        Assert.Equal("""{"id":"0f3a1b2c-0000-4000-8000-000000000001","bookingStatus":"PENDING"}""", body);
        Assert.Equal(("sqs", "SendMessage", "/000000000000/stepbooking-dev-intake"), (sent!.Service, sent.Operation, sent.Path));
        Dictionary<string, string> form = AwsWire.Form("", sent.Body);
        Assert.Equal((wanted, "UserId", "alice"), (form["MessageBody"], form["MessageAttribute.1.Name"], form["MessageAttribute.1.Value.StringValue"]));
    }

    [Fact]
    public async Task A_request_for_an_apartment_over_64_KB_is_413()
    {
        api.Service = static request => AwsWire.Form("", request.Body)["MessageBody"].Length == 0
            ? Json(400, """{"Error":{"Code":"MissingParameter","Message":"MessageBody","Type":"Sender"},"RequestId":"r"}""")
            : Json(200, "{}");

        (HttpResponseMessage answer, string told) = await api.Send("POST", "/booking-requests", $$"""{"apartmentId":"{{new string('x', 65536)}}"}""", token: "good");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("/problems/too-large", JsonElement.Parse(told).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(400, "InvalidMessageContents", HttpStatusCode.BadRequest)]
    [InlineData(403, "RequestThrottled", HttpStatusCode.TooManyRequests)]
    [InlineData(403, "AccessDenied", HttpStatusCode.InternalServerError)]
    [InlineData(400, "AWS.SimpleQueueService.NonExistentQueue", HttpStatusCode.InternalServerError)]
    [InlineData(500, "InternalFailure", HttpStatusCode.ServiceUnavailable)]
    public async Task What_the_queue_refuses_is_told_as_it_is_meant(int status, string code, HttpStatusCode expected)
    {
        api.Service = _ => Json(status, $$"""{"Error":{"Code":"{{code}}","Message":"no","Type":"Sender"},"RequestId":"r"}""");

        (HttpResponseMessage answer, string told) = await api.Send("POST", "/booking-requests", "{}", token: "good");

        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal((int)expected, JsonElement.Parse(told).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("text/plain", "good", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", null, HttpStatusCode.Unauthorized)]
    public async Task A_request_for_an_apartment_wants_JSON_and_a_token(string type, string? token, HttpStatusCode status)
    {
        (HttpResponseMessage answer, _) = await api.Send("POST", "/booking-requests", "{}", type, token);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_path_is_a_problem_and_not_found()
    {
        (HttpResponseMessage answer, string body) = await api.Send("GET", "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(404, JsonElement.Parse(body).GetProperty("status").GetInt32());
    }

    private static AwsResponse Json(int status, string body) => new(status, "application/x-amz-json-1.0", Encoding.UTF8.GetBytes(body));
}
