using System.Net;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Lambda's Invoke with the example events, signed by hand: what <c>aws lambda invoke</c> sends.</summary>
[Collection(DeskCollection.Name)]
public sealed class InvokeTests(Desk desk)
{
    private const string Train = "train-delhi-mumbai-2030-12-01";
    private const string Booking = "4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f";

    private const string Customer = "6f1c2b3a-4d5e-5f60-8192-a3b4c5d6e7f8";
    private const string KnownCustomer = "5f1b7b0e-6a3c-5d52-9b7e-2f9a4b1c8d70";

    /// <summary>The error types of the steps that go on from a booking, where there is none: their events follow one another.</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["ProcessPayment"] = "BookingClosed",
        ["ReserveSeats"] = "BookingClosed",
        ["CapturePayment"] = "BookingClosed",
        ["ConfirmBooking"] = "BookingClosed",
        ["Notify"] = "BookingClosed",
        ["ParkNotice"] = "BookingClosed",
        ["CloseBooking"] = "BookingNotStopped",
        ["BeginCancellation"] = "BookingBusy",
        ["RefundPayment"] = "BookingClosed",
        ["ReleaseCancelledSeats"] = "BookingClosed",
        ["FindWhereItStands"] = "BookingNotStopped",
    };

    /// <summary>What the API's functions answer, where that is not 200.</summary>
    private static readonly Dictionary<string, int> Answers = new(StringComparer.Ordinal)
    {
        ["PlaceBooking"] = 201,
        ["PlaceHold"] = 201,
        ["GetBooking"] = 404,
        ["GetTrail"] = 404,
        ["CancelBooking"] = 404,
        ["ChangeBookingStatus"] = 404,
        ["AcceptBooking"] = 404,
        ["RejectBooking"] = 404,
        ["GetHold"] = 404,
        ["ExtendHold"] = 404,
        ["ReleaseHold"] = 404,
        ["RedriveParked"] = 404,
        ["DecideNotice"] = 404,
        ["CloseDebt"] = 404,
        ["CreateTicket"] = 201,
        ["RetrieveTicket"] = 404,
        ["UpdateTicket"] = 404,
        ["RemoveTicket"] = 404,
        ["GetDeadLetter"] = 404,
        ["DeleteDeadLetter"] = 404,
        ["RedriveDeadLetter"] = 404,
        ["JoinWaitingList"] = 409,
        ["GetWaitingPlace"] = 404,
        ["LeaveWaitingList"] = 404,
    };

    public static TheoryData<string> Functions { get; } = [.. Directory.EnumerateFiles(BuiltHost.Events, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Each_event_by_itself_is_answered_or_refused_as_it_is_meant_to_be(string function)
    {
        var (train, booking) = ($"{Train}-{function.ToLowerInvariant()}", Guid.NewGuid().ToString());
        await Answered("LoadOfferings", train, booking);

        var (status, error, payload) = await Invoke(function, Event(function, train, booking));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Refused.GetValueOrDefault(function), error is null ? null : payload.GetProperty("errorType").GetString());
        if (payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("statusCode", out var answer))
            Assert.True(answer.GetInt32() == Answers.GetValueOrDefault(function, 200), payload.ToString());
    }

    [Fact]
    public async Task The_events_in_the_order_of_the_saga_make_a_booking()
    {
        foreach (var function in (string[])
            ["RememberContact", "LoadOfferings", "CheckAvailability", "ProcessPayment", "ReserveSeats", "CapturePayment", "ConfirmBooking", "Notify"])
        {
            await Answered(function, Train, Booking);
        }

        Assert.Equal("taken", await Witness.Seat(desk, Train, "1A"));
        Assert.Equal("succeeded", Assert.Single(await Witness.Payments(desk, Booking)).GetProperty("status").GetString());
        Assert.Equal(["email", "sms"], (await Witness.Mail(desk, Booking)).Select(message => message.GetProperty("channel").GetString()).Order());
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_ResourceNotFoundException()
    {
        var (status, error) = await Refusal("Nobody", "{}");

        Assert.Equal((HttpStatusCode.NotFound, "ResourceNotFoundException"), (status, error));
    }

    [Fact]
    public async Task Malformed_JSON_is_InvalidRequestContentException()
    {
        var (status, error) = await Refusal("ReserveSeats", "{\"bookingId\":");

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidRequestContentException"), (status, error));
    }

    private static string Event(string function, string train, string booking) => File.ReadAllText(Path.Combine(BuiltHost.Events, function + ".json"))
        .Replace(Train, train, StringComparison.Ordinal)
        .Replace(Booking, booking, StringComparison.Ordinal)
        .Replace(Customer, KnownCustomer, StringComparison.Ordinal);

    private async Task Answered(string function, string train, string booking)
    {
        var (status, error, payload) = await Invoke(function, Event(function, train, booking));
        Assert.True(status == HttpStatusCode.OK && error is null, $"{function}: {status} {error} {payload}");
    }

    private async Task<(HttpStatusCode Status, string? FunctionError, JsonElement Payload)> Invoke(string function, string body)
    {
        using var response = await Send(function, body);
        var text = await response.Content.ReadAsStringAsync();
        using var payload = JsonDocument.Parse(text.Length == 0 ? "null" : text);
        return (response.StatusCode, Header(response, "X-Amz-Function-Error"), payload.RootElement.Clone());
    }

    private async Task<(HttpStatusCode Status, string? Error)> Refusal(string function, string body)
    {
        using var response = await Send(function, body);
        return (response.StatusCode, Header(response, "x-amzn-ErrorType")?.Split(':')[0]);
    }

    private async Task<HttpResponseMessage> Send(string function, string body)
    {
        using var client = new HttpClient();
        using var request = HandSigned.Post(new Uri(desk.Aws, $"/2015-03-31/functions/{function}/invocations"), body, "lambda", "application/json");
        return await client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
