using System.Text.Json.Nodes;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Stack;

public sealed class StageTests
{
    private static readonly string[] NameProperties =
        ["FunctionName", "StateMachineName", "QueueName", "TopicName", "UserPoolName", "AlarmName", "Name", "LogGroupName"];

    [Theory]
    [InlineData("")]
    [InlineData("Dev")]
    [InlineData("1dev")]
    [InlineData("a-b")]
    [InlineData("thirteenchars")]
    public void A_stage_that_would_not_fit_into_names_is_refused(string stage) =>
        Assert.Contains("'stage'", Assert.Throws<SynthesisException>(() => new StageName(stage)).Message, StringComparison.Ordinal);

    [Fact]
    public void With_the_longest_stage_every_name_fits_its_service()
    {
        var resources = SynthesizedStack.JsonOfLongestStage["Resources"]!.AsObject();
        var names = resources
            .SelectMany(resource => resource.Value!["Properties"]!.AsObject())
            .Where(property => NameProperties.Contains(property.Key) && property.Value is JsonValue)
            .Select(property => property.Value!.GetValue<string>())
            .Where(name => name.StartsWith("stepbooking-", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.InRange(name.Length, 1, 64));
    }

    [Fact]
    public void The_build_of_the_functions_changes_their_asset_alone()
    {
        var desk = SynthesizedStack.Synthesize("this machine's build");
        var account = SynthesizedStack.Synthesize("the published build");

        Assert.NotEqual(desk, account);
        Assert.Equal(WithoutAsset(desk), WithoutAsset(account));
    }

    [Fact]
    public void The_template_names_no_account_and_no_region()
    {
        Assert.DoesNotContain("us-east-1", SynthesizedStack.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("000000000000", SynthesizedStack.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outputs_are_what_a_client_and_an_operator_need() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["ApiUrl"] = "https://<Api/Rest>.execute-api.<AWS::Region>.<AWS::URLSuffix>/<Api/Rest/DeploymentStage.api>/",
            ["GraphQlUrl"] = "<Apartments/Api>.GraphQLUrl",
            ["IntakeQueueUrl"] = "<Intake/Queue>",
            ["UserPoolId"] = "<Customers/UserPool>",
            ["ClientId"] = "<Customers/Client>",
            ["StateMachineArn"] = "<Booking/StateMachine>",
            ["PaymentSecretName"] = "stepbooking/dev/payment",
            ["ParkedQueueUrl"] = "<Parked/Queue>",
            ["BookingRequestQueueUrl"] = "<Slots/Requests/Queue>",
            ["BookingConfirmationQueueUrl"] = "<Slots/Confirmations/Queue>",
            ["EventBusName"] = "<Events/Bus>",
            ["AlarmTopicArn"] = "<Alarms/Topic>",
            ["PriceChangeTopicArn"] = "<PriceChanges/Topic>",
        },
        SynthesizedStack.Json["Outputs"]!.AsObject().ToDictionary(each => each.Key, each => Readable.Of(each.Value!["Value"])));

    [Fact]
    public void Nothing_in_the_template_needs_a_function_of_the_CDK_itself() =>
        Assert.DoesNotContain(Resource.All(), resource => resource.Type.StartsWith("Custom::", StringComparison.Ordinal));

    private static string WithoutAsset(string template) => template.Replace(Asset(template), "asset", StringComparison.Ordinal);

    private static string Asset(string template)
    {
        var function = JsonNode.Parse(template)!["Resources"]!.AsObject()
            .First(each => each.Value!["Type"]!.GetValue<string>() == "AWS::Lambda::Function");
        return Path.GetFileNameWithoutExtension(function.Value!["Properties"]!["Code"]!["S3Key"]!.GetValue<string>());
    }
}
