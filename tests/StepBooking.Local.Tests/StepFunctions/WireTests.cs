using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class WireTests : IDisposable
{
    private const string Made = "arn:aws:states:us-east-1:000000000000:stateMachine:Made";
    private const string Activity = "arn:aws:states:us-east-1:000000000000:activity:Work";
    private readonly StepFunctionsBench bench = new("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""");

    [Theory]
    [InlineData("""{"definition":""}""", "FAIL", """[{"severity":"ERROR","code":"SCHEMA_VALIDATION_FAILED","message":"Definition must be a valid JSON object"}]""")]
    [InlineData("""{"definition":"{}"}""", "FAIL", """[{"severity":"ERROR","code":"SCHEMA_VALIDATION_FAILED","message":"These fields are required: [States, StartAt]","location":"/"}]""")]
    [InlineData("""{"definition":"{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}"}""", "OK", "[]")]
    public async Task Definitions_are_validated_with_AWSs_diagnostics(string request, string result, string diagnostics)
    {
        var answer = await bench.Ask("ValidateStateMachineDefinition", request);
        Assert.Equal((result, diagnostics, false), ((string?)answer["result"], answer["diagnostics"]!.ToJsonString(), (bool?)answer["truncated"]));
    }

    [Theory]
    [InlineData(""" "Parameters":{"a":["x",{"b":"$.c"}],"right.$":"$.c"} """, "NO_DOLLAR", "/States/A/Parameters/a[1]/b")]
    [InlineData(""" "Parameters":{"a":"States.UUID()"} """, "NO_DOLLAR", "/States/A/Parameters/a")]
    [InlineData(""" "Result":{"a.$":"$.c"} """, "PASS_RESULT_IS_STATIC", "/States/A/Result")]
    public async Task Warnings_are_told_where_they_are_asked_for(string members, string code, string location)
    {
        var request = new JsonObject { ["definition"] = $$$$"""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true,{{{{members}}}}}}}""", ["severity"] = "WARNING" };
        var answer = await bench.Ask("ValidateStateMachineDefinition", request);
        var warning = answer["diagnostics"]!.AsArray().Single()!;
        Assert.Equal(("OK", "WARNING", code, location), ((string?)answer["result"], (string?)warning["severity"], (string?)warning["code"], (string?)warning["location"]));
        request.Remove("severity");
        Assert.Empty((await bench.Ask("ValidateStateMachineDefinition", request))["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task A_literal_that_looks_like_a_path_is_warned_of_also_inside_other_states()
    {
        const string definition = """{"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"$.e"}}}]}}}""";
        var answer = await bench.Ask("ValidateStateMachineDefinition", new JsonObject { ["definition"] = definition, ["severity"] = "WARNING" });
        var warning = answer["diagnostics"]!.AsArray().Single()!;
        Assert.Equal(("NO_PATH", "/States/P/Branches[0]/States/F/Error"), ((string?)warning["code"], (string?)warning["location"]));
    }

    [Fact]
    public async Task Diagnostics_over_the_asked_number_are_cut_off()
    {
        var request = new JsonObject { ["definition"] = """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"X"},"B":{"Type":"Wait","End":true}}}""", ["maxResults"] = 1 };
        var answer = await bench.Ask("ValidateStateMachineDefinition", request);
        Assert.Single(answer["diagnostics"]!.AsArray());
        Assert.True((bool?)answer["truncated"]);
    }

    [Fact]
    public async Task Tags_are_set_changed_taken_away_and_listed()
    {
        foreach (var arn in (string[])[StepFunctionsBench.Machine, (string)(await bench.Ask("CreateActivity", """{"name":"Work"}"""))["activityArn"]!])
        {
            await bench.Ask("TagResource", $$"""{"resourceArn":"{{arn}}","tags":[{"key":"b","value":"1"},{"key":"a","value":""}]}""");
            await bench.Ask("TagResource", $$"""{"resourceArn":"{{arn}}","tags":[{"key":"b","value":"2"}]}""");
            Assert.Equal("""{"tags":[{"key":"a","value":""},{"key":"b","value":"2"}]}""", (await Tags(arn)).ToJsonString());
            await bench.Ask("UntagResource", $$"""{"resourceArn":"{{arn}}","tagKeys":["a","none"]}""");
            Assert.Equal("""{"tags":[{"key":"b","value":"2"}]}""", (await Tags(arn)).ToJsonString());
            var many = string.Join(',', Enumerable.Range(0, 50).Select(n => $$"""{"key":"k{{n}}","value":"v"}"""));
            Assert.StartsWith("TooManyTags", await bench.Refusal("TagResource", $$"""{"resourceArn":"{{arn}}","tags":[{{many}}]}"""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_machines_and_activities_that_are_there_have_tags()
    {
        foreach (var arn in (string[])[StepFunctionsBench.Machine + ":1", Made, Activity])
            Assert.Equal($"ResourceNotFound: Resource not found: '{arn}'", await bench.Refusal("TagResource", $$"""{"resourceArn":"{{arn}}","tags":[]}"""));
        Assert.StartsWith("InvalidArn", await bench.Refusal("ListTagsForResource", """{"resourceArn":"none"}"""), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException", await bench.Refusal("TagResource", $$"""{"resourceArn":"{{StepFunctionsBench.Machine}}","tags":[{"key":"a?","value":""}]}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ARN_of_a_Map_states_children_is_refused_where_AWS_refuses_it()
    {
        foreach (var operation in (string[])["StartExecution", "DescribeStateMachine", "UpdateStateMachine", "DeleteStateMachine", "ListExecutions"])
            Assert.StartsWith("ValidationException", await bench.Refusal(operation, $$"""{"stateMachineArn":"{{StepFunctionsBench.Machine}}/Each","definition":"{}"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartExecution", """{"stateMachineArn":"MADE:live"}""", "states:StartExecution MADE live")]
    [InlineData("DescribeStateMachine", """{"stateMachineArn":"MADE:1"}""", "states:DescribeStateMachine MADE 1")]
    [InlineData("DeleteStateMachineVersion", """{"stateMachineVersionArn":"MADE:1"}""", "states:DeleteStateMachineVersion MADE 1")]
    [InlineData("CreateStateMachineAlias", """{"name":"live","routingConfiguration":[{"stateMachineVersionArn":"MADE:1","weight":100}]}""", "states:CreateStateMachineAlias MADE live")]
    [InlineData("UpdateStateMachineAlias", """{"stateMachineAliasArn":"MADE:live"}""", "states:UpdateStateMachineAlias MADE live")]
    [InlineData("CreateStateMachine", """{"name":"Made","roleArn":"ROLE","publish":true,"tags":[{"key":"k","value":"v"}]}""", "states:CreateStateMachine MADE|states:PublishStateMachineVersion MADE|states:TagResource MADE|iam:PassRole ROLE states.amazonaws.com")]
    [InlineData("UpdateStateMachine", """{"stateMachineArn":"MADE","roleArn":"ROLE"}""", "states:UpdateStateMachine MADE|iam:PassRole ROLE states.amazonaws.com")]
    [InlineData("CreateActivity", """{"name":"Work"}""", "states:CreateActivity ACTIVITY")]
    [InlineData("GetActivityTask", """{"activityArn":"ACTIVITY"}""", "states:GetActivityTask ACTIVITY")]
    [InlineData("TagResource", """{"resourceArn":"ACTIVITY"}""", "states:TagResource ACTIVITY")]
    [InlineData("UntagResource", """{"resourceArn":"MADE"}""", "states:UntagResource MADE")]
    [InlineData("ListExecutions", """{"mapRunArn":"arn:aws:states:us-east-1:000000000000:mapRun:Made/Each:1"}""", "states:ListExecutions arn:aws:states:us-east-1:000000000000:mapRun:Made/Each:1")]
    [InlineData("TestState", """{"roleArn":"ROLE","revealSecrets":true}""", "states:TestState *|states:RevealSecrets *|iam:PassRole ROLE states.amazonaws.com")]
    [InlineData("ValidateStateMachineDefinition", "{}", "states:ValidateStateMachineDefinition *")]
    [InlineData("SendTaskSuccess", "{}", "states:SendTaskSuccess *")]
    public void Each_operation_needs_what_the_service_authorization_reference_says(string operation, string request, string needs)
    {
        string Whole(string text) => text.Replace("MADE", Made, StringComparison.Ordinal).Replace("ROLE", StepFunctionsBench.Role, StringComparison.Ordinal).Replace("ACTIVITY", Activity, StringComparison.Ordinal);
        string Text(AwsPermission need) => string.Join(' ', (string[])[need.Action, need.Resource, .. need.Context.Values.SelectMany(v => v)]);
        Assert.Equal(Whole(needs), string.Join('|', bench.Needs(operation, Whole(request)).Select(Text)));
    }

    public void Dispose() => bench.Dispose();

    private Task<JsonNode> Tags(string arn) => bench.Ask("ListTagsForResource", $$"""{"resourceArn":"{{arn}}"}""");
}
