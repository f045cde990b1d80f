using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Api;

public sealed partial class BookingApiTests
{
    private static JsonObject Body => Resource.At("Api/Rest").Properties["Body"]!.AsObject();

    [Fact]
    public void The_stage_is_the_first_segment_of_the_web_origin_too()
    {
        var stage = Resource.OfType("AWS::ApiGateway::Stage").Single().Properties;

        Assert.Equal("api", Readable.Of(stage["StageName"]));
        Assert.True(stage["TracingEnabled"]!.GetValue<bool>());
        Assert.Equal(100, stage["MethodSettings"]![0]!["ThrottlingRateLimit"]!.GetValue<int>());
        Assert.Equal(200, stage["MethodSettings"]![0]!["ThrottlingBurstLimit"]!.GetValue<int>());
    }

    [Fact]
    public void The_accounts_own_API_settings_stay_untouched() => SynthesizedStack.Template.ResourceCountIs("AWS::ApiGateway::Account", 0);

    [Fact]
    public void The_deployed_body_is_the_file()
    {
        Assert.Equal(OpenApi.Document.Select(each => each.Key), Body.Select(each => each.Key));
        Assert.Equal(OpenApi.Document["components"]!["schemas"]!.ToJsonString(), Body["components"]!["schemas"]!.ToJsonString());
    }

    [Fact]
    public void No_placeholder_is_left() => Assert.DoesNotMatch(
        Placeholder(), Resource.At("Api/Rest").Properties.ToJsonString().Replace("${Token", "token left", StringComparison.Ordinal));

    [Fact]
    public void The_authorizer_asks_the_pool() => Assert.Equal(
        "<Customers/UserPool>.Arn",
        Readable.Of(Body["components"]!["securitySchemes"]!["Customers"]!["x-amazon-apigateway-authorizer"]!["providerARNs"]));

    [Fact]
    public void The_machine_that_a_request_starts_is_the_booking_machine() => Assert.Contains(
        """{"stateMachineArn":"<Booking/StateMachine>","name":"$name",""",
        Readable.Of(Body["paths"]!["/bookings/{id}"]!["put"]!["x-amazon-apigateway-integration"]!["requestTemplates"]!["application/json"]),
        StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{|token left")]
    private static partial Regex Placeholder();
}
