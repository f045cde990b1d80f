using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Api;

public sealed partial class OpenApiTests
{
    private static readonly Dictionary<string, string> FunctionOf = new()
    {
        ["POST /bookings"] = "PlaceBooking",
        ["GET /bookings"] = "ListBookings",
        ["GET /bookings/{id}"] = "GetBooking",
        ["DELETE /bookings/{id}"] = "CancelBooking",
        ["GET /bookings/{id}/trail"] = "GetTrail",
        ["PATCH /bookings/{id}/status"] = "ChangeBookingStatus",
        ["POST /holds"] = "PlaceHold",
        ["GET /holds/{id}"] = "GetHold",
        ["DELETE /holds/{id}"] = "ReleaseHold",
        ["POST /holds/{id}/extend"] = "ExtendHold",
        ["GET /operations/dead-letters"] = "ListDeadLetters",
        ["GET /operations/dead-letters/{id}"] = "GetDeadLetter",
        ["DELETE /operations/dead-letters/{id}"] = "DeleteDeadLetter",
        ["POST /operations/dead-letters/{id}/redrive"] = "RedriveDeadLetter",
        ["GET /operations/parked"] = "ListParked",
        ["DELETE /operations/parked/{id}"] = "CloseDebt",
        ["POST /operations/parked/{id}/notices"] = "DecideNotice",
        ["POST /operations/parked/{id}/redrive"] = "RedriveParked",
        ["GET /offerings"] = "SearchOfferings",
        ["GET /offerings/{id}"] = "GetOffering",
        ["PUT /offerings/{id}"] = "LoadOfferings",
        ["GET /offerings/{id}/seats"] = "GetSeats",
        ["GET /trains/search"] = "SearchOfferings",
        ["POST /offerings/{id}/waiting-list"] = "JoinWaitingList",
        ["GET /offerings/{id}/waiting-list"] = "GetWaitingPlace",
        ["DELETE /offerings/{id}/waiting-list"] = "LeaveWaitingList",
        ["GET /movies"] = "RetrieveMovies",
        ["GET /ticket"] = "RetrieveTicket",
        ["POST /ticket"] = "CreateTicket",
        ["PATCH /ticket"] = "UpdateTicket",
        ["DELETE /ticket"] = "RemoveTicket",
        ["GET /tickets"] = "RetrieveAllTickets",
        ["POST /providers/{providerId}/bookings/{bookingId}/accept"] = "AcceptBooking",
        ["POST /providers/{providerId}/bookings/{bookingId}/reject"] = "RejectBooking",
    };

    private static readonly string[] Public = ["GET /offerings", "GET /offerings/{id}", "GET /offerings/{id}/seats", "GET /trains/search", "GET /movies"];

    public static TheoryData<string> Operations => [.. OpenApi.Operations.Keys];

    public static TheoryData<string> FunctionOperations => [.. FunctionOf.Keys];

    [Fact]
    public void Only_what_API_Gateway_honours_stands_in_the_file() => Assert.Empty(HonouredKeywords.NotHonoured(OpenApi.Document));

    [Theory]
    [InlineData("BookingRequest", "minProperties")]
    [InlineData("Booking", "example")]
    [InlineData("Booking", "nullable")]
    public void A_keyword_that_it_drops_is_found(string model, string keyword)
    {
        var document = OpenApi.Document.DeepClone().AsObject();
        document["components"]!["schemas"]![model]![keyword] = 1;

        Assert.Equal([$"#/components/schemas/{model}: {keyword}"], HonouredKeywords.NotHonoured(document));
    }

    [Fact]
    public void A_limit_on_a_list_and_security_for_all_are_found()
    {
        var document = OpenApi.Document.DeepClone().AsObject();
        document["security"] = new JsonArray();
        document["components"]!["schemas"]!["BookingRequest"]!["properties"]!["seats"]!["minItems"] = 1;
        document["paths"]!["/bookings"]!["get"]!["parameters"]![1]!["schema"]!["maximum"] = 50;

        Assert.Equal(
            [
                "#: security",
                "#/paths//bookings/get/parameters/1/schema: maximum",
                "#/components/schemas/BookingRequest/properties/seats: minItems",
            ],
            HonouredKeywords.NotHonoured(document));
    }

    [Fact]
    public void Model_names_are_letters_and_digits() =>
        Assert.All(OpenApi.Document["components"]!["schemas"]!.AsObject(), model => Assert.Matches("^[A-Za-z0-9]+$", model.Key));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_says_who_may_call_it(string operation) => Assert.Equal(
        Public.Contains(operation) ? "[]" : """[{"Customers":[]}]""", OpenApi.Operations[operation]["security"]!.ToJsonString());

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_an_integration_that_passes_nothing_on_unlooked_at(string operation)
    {
        var integration = OpenApi.Integration(operation);

        Assert.Equal("never", integration["passthroughBehavior"]!.GetValue<string>());
        Assert.Equal("POST", integration["httpMethod"]!.GetValue<string>());
        Assert.Equal(FunctionOf.ContainsKey(operation) ? "aws_proxy" : "aws", integration["type"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(FunctionOperations))]
    public void A_function_answers_and_this_operation_alone_may_invoke_it(string operation)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        var permission = Resource.At($"Api/{method} {path.Trim('/').Replace("/", "--", StringComparison.Ordinal)}").Properties;
        var source = $"<Api/Rest>/api/{method}{PathParameter().Replace(path, "*")}";

        Assert.Contains(
            $"${{{FunctionOf[operation]}FunctionArn}}",
            OpenApi.Integration(operation)["uri"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal($"<{FunctionOf[operation]}/Function>.Arn", Readable.Of(permission["FunctionName"]));
        Assert.Equal("apigateway.amazonaws.com", Readable.Of(permission["Principal"]));
        Assert.Equal($"arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:{source}", Readable.Of(permission["SourceArn"]));
    }

    [Fact]
    public void Nothing_else_may_invoke_a_function_but_the_user_pool_the_three_rules_and_the_topic() => Assert.Equal(
        FunctionOf.Count + 1 + 3 + 1, Resource.OfType("AWS::Lambda::Permission").Count());

    [Fact]
    public void Only_the_direct_start_is_validated_by_API_Gateway() => Assert.Equal(
        ["PUT /bookings/{id}"],
        OpenApi.Operations.Where(each => each.Value.ContainsKey("x-amazon-apigateway-request-validator")).Select(each => each.Key));

    [Fact]
    public void The_direct_start_may_start_the_booking_machine_and_nothing_else()
    {
        Assert.Equal(["Allow states:StartExecution on <Booking/StateMachine>"], Grants.OfRole("Api/StartBooking"));
        Assert.Equal("${StartBookingRoleArn}", OpenApi.Integration("PUT /bookings/{id}")["credentials"]!.GetValue<string>());
    }

    [Fact]
    public void A_request_for_an_apartment_goes_into_the_queue_without_a_function_and_nowhere_else()
    {
        var integration = OpenApi.Integration("POST /booking-requests");

        Assert.Equal(["Allow sqs:SendMessage on <Intake/Queue>.Arn"], Grants.OfRole("Api/SendBookingRequest"));
        Assert.Equal("${SendBookingRequestRoleArn}", integration["credentials"]!.GetValue<string>());
        Assert.EndsWith(":sqs:path/${AWS::AccountId}/${IntakeQueueName}", integration["uri"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT /bookings/{id}")]
    [InlineData("POST /booking-requests")]
    public void Every_answer_of_an_integration_is_declared(string operation)
    {
        var start = OpenApi.Operations[operation];
        var answered = OpenApi.Integration(operation)["responses"]!.AsObject()
            .Select(response => response.Value!["statusCode"]!.GetValue<string>()).ToList();
        var overridden = OpenApi.TemplatesOf(operation)
            .SelectMany(template => StatusOverride().Matches(template))
            .Select(match => match.Groups[1].Value);

        Assert.Equal(answered.Distinct(), answered);
        Assert.Empty(answered.Concat(overridden).Except(start["responses"]!.AsObject().Select(each => each.Key)));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"responseOverride\.status = (\d+)")]
    private static partial Regex StatusOverride();
}
