using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class StateMachineTests : IDisposable
{
    private const string Arn = "arn:aws:states:us-east-1:000000000000:stateMachine:Made";
    private const string Pass = """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":1,"End":true}}}""";
    private const string Other = """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":2,"End":true}}}""";
    private const string Wait = """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":60,"End":true}}}""";

    private readonly StepFunctionsBench bench = new();

    [Fact]
    public async Task A_machine_is_made_and_described()
    {
        var made = await bench.Ask("CreateStateMachine", Create(Pass));
        Assert.Equal($$"""{"stateMachineArn":"{{Arn}}","creationDate":1893456000}""", made.ToJsonString());
        var described = await Describe();
        Assert.Equal(
            $$$"""
            {"stateMachineArn":"{{{Arn}}}","name":"Made","type":"STANDARD","creationDate":1893456000,"status":"ACTIVE","definition":{{{JsonValue.Create(Pass).ToJsonString()}}},"roleArn":"{{{StepFunctionsBench.Role}}}","loggingConfiguration":{"level":"OFF","includeExecutionData":false},"tracingConfiguration":{"enabled":false},"encryptionConfiguration":{"type":"AWS_OWNED_KEY"}}
            """,
            described.ToJsonString());
        Assert.Equal(string.Empty, (string?)(await bench.Ask("DescribeStateMachine", $$"""{"stateMachineArn":"{{Arn}}","includedData":"METADATA_ONLY"}"""))["definition"]);
    }

    [Fact]
    public async Task The_same_request_again_is_answered_the_same_even_with_another_role()
    {
        var first = await bench.Ask("CreateStateMachine", Create(Pass));
        var again = Create(Pass);
        again["roleArn"] = StepFunctionsBench.Role + "2";
        Assert.Equal(first.ToJsonString(), (await bench.Ask("CreateStateMachine", again)).ToJsonString());
        Assert.Equal(StepFunctionsBench.Role, (string?)(await Describe())["roleArn"]);
    }

    [Fact]
    public async Task Another_request_of_the_name_is_refused_be_it_only_in_the_definitions_blanks()
    {
        await bench.Ask("CreateStateMachine", Create(Pass));
        const string exists = $"StateMachineAlreadyExists: State Machine Already Exists: '{Arn}'";
        Assert.Equal(exists, await bench.Refusal("CreateStateMachine", Create(Pass + " ")));
        var published = Create(Pass);
        published["publish"] = true;
        Assert.Equal(exists, await bench.Refusal("CreateStateMachine", published));
        var express = Create(Pass);
        express["type"] = "EXPRESS";
        Assert.Equal(exists, await bench.Refusal("CreateStateMachine", express));
    }

    [Theory]
    [InlineData("name", "a b", "InvalidName: Invalid Name: 'a b'")]
    [InlineData("name", "", "ValidationException: 1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("roleArn", "role", "InvalidArn: Invalid Arn: 'role'")]
    [InlineData("type", "FAST", "ValidationException: 1 validation error detected: Value 'FAST' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [STANDARD, EXPRESS]")]
    [InlineData("definition", """{"StartAt":"A"}""", "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /'")]
    [InlineData("versionDescription", "first", "ValidationException: Version description can only be set when publish is true")]
    public async Task What_cannot_be_made_is_refused_in_AWSs_words(string member, string value, string refusal)
    {
        var request = Create(Pass);
        request[member] = value;
        Assert.Equal(refusal, await bench.Refusal("CreateStateMachine", request));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("definition")]
    [InlineData("roleArn")]
    public async Task What_is_missing_is_named(string member)
    {
        var request = Create(Pass);
        request.Remove(member);
        Assert.Equal(
            $"ValidationException: 1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null",
            await bench.Refusal("CreateStateMachine", request));
    }

    [Fact]
    public async Task A_definition_may_have_1_MB_and_not_one_character_more()
    {
        var room = 1_048_576 - Pass.Length;
        await bench.Ask("CreateStateMachine", Create(Pass + new string(' ', room)));
        Assert.Equal(
            "ValidationException: 1 validation error detected: Value at 'definition' failed to satisfy constraint: Member must have length less than or equal to 1048576",
            await bench.Refusal("CreateStateMachine", Create(Pass + new string(' ', room + 1))));
    }

    [Fact]
    public async Task A_task_that_the_desk_does_not_do_is_refused_as_in_a_region_without_the_service()
    {
        const string glue = """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","End":true}}}""";
        Assert.StartsWith(
            "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::glue:startJobRun.sync is not recognized.",
            await bench.Refusal("CreateStateMachine", Create(glue)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"level":"ALL"}""")]
    [InlineData("""{"level":"ALL","destinations":[]}""")]
    [InlineData("""{"level":"OFF","destinations":[{},{}]}""")]
    [InlineData("""{"level":"ALL","destinations":[{"cloudWatchLogsLogGroup":{"logGroupArn":"group"}}]}""")]
    public async Task Logging_needs_exactly_one_log_group(string logging)
    {
        var request = Create(Pass);
        request["loggingConfiguration"] = JsonNode.Parse(logging);
        Assert.Equal(
            "InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one Log Destination.", await bench.Refusal("CreateStateMachine", request));
    }

    [Fact]
    public async Task Logging_tracing_and_encryption_are_answered_as_they_were_given()
    {
        var request = Create(Pass);
        const string logging = """{"level":"ERROR","includeExecutionData":true,"destinations":[{"cloudWatchLogsLogGroup":{"logGroupArn":"arn:aws:logs:us-east-1:000000000000:log-group:group:*"}}]}""";
        request["loggingConfiguration"] = JsonNode.Parse(logging);
        request["tracingConfiguration"] = JsonNode.Parse("""{"enabled":true}""");
        request["encryptionConfiguration"] = JsonNode.Parse("""{"type":"CUSTOMER_MANAGED_KMS_KEY","kmsKeyId":"key"}""");
        await bench.Ask("CreateStateMachine", request);
        var described = await Describe();
        Assert.Equal(logging, described["loggingConfiguration"]!.ToJsonString());
        Assert.True((bool?)described["tracingConfiguration"]!["enabled"]);
        Assert.Equal("""{"type":"CUSTOMER_MANAGED_KMS_KEY","kmsKeyId":"key","kmsDataKeyReusePeriodSeconds":300}""", described["encryptionConfiguration"]!.ToJsonString());
        request["name"] = "Keyless";
        request["encryptionConfiguration"]!.AsObject().Remove("kmsKeyId");
        Assert.StartsWith("InvalidEncryptionConfiguration", await bench.Refusal("CreateStateMachine", request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_makes_a_revision_unless_nothing_changes()
    {
        await bench.Ask("CreateStateMachine", Create(Pass));
        var same = await Update("definition", Pass);
        Assert.Null(same["revisionId"]);
        var changed = await Update("definition", Other);
        var revision = (string?)changed["revisionId"];
        Assert.NotNull(revision);
        Assert.Equal(revision, (string?)(await Update("roleArn", StepFunctionsBench.Role))["revisionId"]);
        Assert.NotEqual(revision, (string?)(await Update("roleArn", StepFunctionsBench.Role + "2"))["revisionId"]);
        var described = await Describe();
        Assert.Equal((Other, StepFunctionsBench.Role + "2"), ((string?)described["definition"], (string?)described["roleArn"]));
    }

    [Fact]
    public async Task An_update_of_nothing_or_of_a_version_or_of_no_machine_is_refused()
    {
        await bench.Ask("CreateStateMachine", Create(Pass));
        Assert.Equal(
            "MissingRequiredParameter: Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified",
            await bench.Refusal("UpdateStateMachine", Named(Arn)));
        Assert.Equal($"StateMachineDoesNotExist: State Machine Does Not Exist: '{Arn}:1'", await bench.Refusal("UpdateStateMachine", Named(Arn + ":1")));
        Assert.Equal($"StateMachineDoesNotExist: State Machine Does Not Exist: '{Arn}s'", await bench.Refusal("UpdateStateMachine", $$"""{"stateMachineArn":"{{Arn}}s","definition":"{}"}"""));
    }

    [Fact]
    public async Task A_running_execution_keeps_the_definition_and_role_it_was_started_with()
    {
        await bench.Ask("CreateStateMachine", Create(Wait));
        var execution = (string)(await bench.Ask("StartExecution", Named(Arn)))["executionArn"]!;
        await Update("definition", Other);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        var described = await bench.Ask("DescribeStateMachineForExecution", $$"""{"executionArn":"{{execution}}"}""");
        Assert.Equal((Wait, null), ((string?)described["definition"], (string?)described["revisionId"]));
        Assert.Equal("{}", (string?)(await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{execution}}"}"""))["output"]);
        var later = (string)(await bench.Ask("StartExecution", Named(Arn)))["executionArn"]!;
        described = await bench.Ask("DescribeStateMachineForExecution", $$"""{"executionArn":"{{later}}"}""");
        Assert.Equal((Other, (string?)(await Describe())["revisionId"]), ((string?)described["definition"], (string?)described["revisionId"]));
    }

    [Fact]
    public async Task A_machine_is_deleted_when_its_last_execution_has_ended()
    {
        await bench.Ask("CreateStateMachine", Create(Wait));
        await bench.Ask("StartExecution", Named(Arn));
        Assert.Equal("{}", (await bench.Ask("DeleteStateMachine", Named(Arn))).ToJsonString());
        Assert.Equal("DELETING", (string?)(await Describe())["status"]);
        Assert.StartsWith("StateMachineDeleting", await bench.Refusal("StartExecution", Named(Arn)), StringComparison.Ordinal);
        Assert.StartsWith("StateMachineDeleting", await bench.Refusal("CreateStateMachine", Create(Wait)), StringComparison.Ordinal);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal($"StateMachineDoesNotExist: State Machine Does Not Exist: '{Arn}'", await Eventually());
        Assert.Equal("{}", (await bench.Ask("DeleteStateMachine", Named(Arn))).ToJsonString());

        // The name is free, and the old executions are not the new machine's.
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(1));
        await bench.Ask("CreateStateMachine", Create(Other));
        Assert.Empty((await bench.Ask("ListExecutions", Named(Arn)))["executions"]!.AsArray());
    }

    [Fact]
    public async Task Machines_are_listed_by_name_in_pages()
    {
        foreach (var name in (string[])["b", "c", "a"])
            await bench.Create(name, Pass);
        var first = await bench.Ask("ListStateMachines", """{"maxResults":2}""");
        var second = await bench.Ask("ListStateMachines", $$"""{"maxResults":2,"nextToken":"{{first["nextToken"]}}"}""");
        Assert.Equal(["a", "b", "c"], first["stateMachines"]!.AsArray().Concat(second["stateMachines"]!.AsArray()).Select(m => (string?)m!["name"]));
        Assert.Null(second["nextToken"]);
    }

    [Fact]
    public async Task Variables_that_states_read_are_told()
    {
        const string definition = """{"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"x":1},"Next":"B"},"B":{"Type":"Pass","Parameters":{"x.$":"$x"},"End":true}}}""";
        await bench.Ask("CreateStateMachine", Create(definition));
        Assert.Equal("""{"B":["x"]}""", (await Describe())["variableReferences"]!.ToJsonString());
    }

    [Fact]
    public async Task Machines_of_the_API_survive_a_restart_with_all_that_belongs_to_them_and_those_of_the_template_come_with_it()
    {
        var request = Create(Pass);
        request["publish"] = true;
        request["versionDescription"] = "first";
        request["tags"] = JsonNode.Parse("""[{"key":"k","value":"v"}]""");
        await bench.Ask("CreateStateMachine", request);
        await bench.Ask("CreateStateMachineAlias", $$"""{"name":"live","routingConfiguration":[{"stateMachineVersionArn":"{{Arn}}:1","weight":100}]}""");
        await Update("definition", Other);
        bench.Declare(Wait);
        var before = (await Describe()).ToJsonString();
        using var next = new StepFunctionsBench(journal: bench.Journal);
        Assert.Equal(before, (await next.Ask("DescribeStateMachine", Named(Arn))).ToJsonString());
        Assert.Equal(("first", Pass), Version(await next.Ask("DescribeStateMachine", Named(Arn + ":1"))));
        Assert.Equal(("first", Pass), Version(await next.Ask("DescribeStateMachine", Named(Arn + ":live"))));
        Assert.Equal("""{"tags":[{"key":"k","value":"v"}]}""", (await next.Ask("ListTagsForResource", $$"""{"resourceArn":"{{Arn}}"}""")).ToJsonString());
        Assert.StartsWith("StateMachineDoesNotExist", await next.Refusal("DescribeStateMachine", Named(StepFunctionsBench.Machine)), StringComparison.Ordinal);
        next.Declare(Wait);
        Assert.Equal(Wait, (string?)(await next.Ask("DescribeStateMachine", Named(StepFunctionsBench.Machine)))["definition"]);
        var started = await next.Ask("StartExecution", Named(Arn));
        Assert.Equal("2", (string?)(await next.Ask("DescribeExecution", $$"""{"executionArn":"{{started["executionArn"]}}"}"""))["output"]);
    }

    public void Dispose() => bench.Dispose();

    private static (string?, string?) Version(JsonNode described) => ((string?)described["description"], (string?)described["definition"]);

    private static string Named(string arn) => $$"""{"stateMachineArn":"{{arn}}"}""";

    private static JsonObject Create(string definition) => new() { ["name"] = "Made", ["definition"] = definition, ["roleArn"] = StepFunctionsBench.Role };

    private Task<JsonNode> Describe() => bench.Ask("DescribeStateMachine", Named(Arn));

    private Task<JsonNode> Update(string member, string value) => bench.Ask("UpdateStateMachine", new JsonObject { ["stateMachineArn"] = Arn, [member] = value });

    /// <summary>The refusal once the deletion, which runs on the thread pool, is done.</summary>
    private async Task<string> Eventually()
    {
        while ((await bench.Ask("ListStateMachines", "{}"))["stateMachines"]!.AsArray().Count > 0)
            await Task.Yield();
        return await bench.Refusal("DescribeStateMachine", Named(Arn));
    }
}
