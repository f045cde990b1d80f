using System.Text.Json.Nodes;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class VersionAndAliasTests : IDisposable
{
    private const string Arn = "arn:aws:states:us-east-1:000000000000:stateMachine:Made";
    private readonly StepFunctionsBench bench = new();

    [Fact]
    public async Task A_version_is_published_once_a_revision_and_its_number_is_never_given_again()
    {
        await Create();
        Assert.Equal($"{Arn}:1", await Publish());
        Assert.Equal($"{Arn}:1", await Publish());
        await Update(2);
        Assert.Equal($"{Arn}:2", await Publish());
        Assert.Equal([$"{Arn}:2", $"{Arn}:1"], await Versions());
        await Delete(2);
        await Delete(2);
        Assert.Equal([$"{Arn}:1"], await Versions());
        Assert.Equal($"{Arn}:3", await Publish());
    }

    [Fact]
    public async Task Creating_and_updating_can_publish()
    {
        var request = Request();
        request["publish"] = true;
        Assert.Equal($"{Arn}:1", (string?)(await bench.Ask("CreateStateMachine", request))["stateMachineVersionArn"]);
        Assert.Equal($"{Arn}:1", (string?)(await bench.Ask("CreateStateMachine", request))["stateMachineVersionArn"]);
        Assert.Equal($"{Arn}:1", (string?)(await Update(1, publish: true))["stateMachineVersionArn"]);
        Assert.Equal($"{Arn}:2", (string?)(await Update(2, publish: true))["stateMachineVersionArn"]);
    }

    [Fact]
    public async Task Only_the_current_revision_is_published()
    {
        await Create();
        Assert.Equal($"{Arn}:1", await Publish("INITIAL"));
        var revision = (string)(await Update(2))["revisionId"]!;
        Assert.Equal(
            $"ConflictException: Failed to publish the State Machine version for revision INITIAL. The current State Machine revision is {revision}.",
            await bench.Refusal("PublishStateMachineVersion", $$"""{"stateMachineArn":"{{Arn}}","revisionId":"INITIAL"}""", 409));
        Assert.Equal($"{Arn}:2", await Publish(revision));
    }

    [Fact]
    public async Task An_execution_of_a_version_runs_what_was_published_and_says_so()
    {
        await Create();
        await Publish();
        await Update(2);
        var execution = await Start($"{Arn}:1");
        Assert.Equal(("1", $"{Arn}:1", Arn), ((string?)execution["output"], (string?)execution["stateMachineVersionArn"], (string?)execution["stateMachineArn"]));
        Assert.Null(execution["stateMachineAliasArn"]);
        Assert.Equal("2", (string?)(await Start(Arn))["output"]);
        Assert.Single((await bench.Ask("ListExecutions", Named($"{Arn}:1")))["executions"]!.AsArray());
        Assert.Equal(2, (await bench.Ask("ListExecutions", Named(Arn)))["executions"]!.AsArray().Count);
        Assert.Equal($"StateMachineDoesNotExist: State Machine Does Not Exist: '{Arn}:7'", await bench.Refusal("StartExecution", Named($"{Arn}:7")));
        Assert.Equal($"StateMachineDoesNotExist: State Machine Does Not Exist: '{Arn}:none'", await bench.Refusal("StartExecution", Named($"{Arn}:none")));
    }

    [Fact]
    public async Task An_alias_is_made_described_changed_listed_and_deleted()
    {
        await TwoVersions();
        var made = await bench.Ask("CreateStateMachineAlias", Alias("live", (1, 100)));
        Assert.Equal($"{Arn}:live", (string?)made["stateMachineAliasArn"]);
        Assert.Equal(made.ToJsonString(), (await bench.Ask("CreateStateMachineAlias", Alias("live", (1, 100)))).ToJsonString());
        await bench.Ask("CreateStateMachineAlias", Alias("next", (2, 100)));
        await bench.Ask("UpdateStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live","description":"new"}""");
        var routes = Alias("live", (1, 50), (2, 50))["routingConfiguration"]!.ToJsonString();
        await bench.Ask("UpdateStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live","routingConfiguration":{{routes}}}""");
        var described = await bench.Ask("DescribeStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live"}""");
        Assert.Equal(("live", "new", routes), ((string?)described["name"], (string?)described["description"], described["routingConfiguration"]!.ToJsonString()));
        Assert.Equal([$"{Arn}:next", $"{Arn}:live"], await Aliases(Arn));
        Assert.Equal([$"{Arn}:live"], await Aliases($"{Arn}:1"));
        await bench.Ask("DeleteStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live"}""");
        await bench.Ask("DeleteStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live"}""");
        Assert.Equal([$"{Arn}:next"], await Aliases(Arn));
        const string none = "ResourceNotFound: Request references a resource that does not exist.";
        Assert.Equal(none, await bench.Refusal("DescribeStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live"}"""));
        Assert.Equal(none, await bench.Refusal("UpdateStateMachineAlias", $$"""{"stateMachineAliasArn":"{{Arn}}:live","description":"x"}"""));
    }

    [Fact]
    public async Task An_execution_of_an_alias_names_the_alias_and_the_version_it_got()
    {
        await TwoVersions();
        await bench.Ask("CreateStateMachineAlias", Alias("live", (1, 0), (2, 100)));
        var execution = await Start($"{Arn}:live");
        Assert.Equal(("2", $"{Arn}:2", $"{Arn}:live"), ((string?)execution["output"], (string?)execution["stateMachineVersionArn"], (string?)execution["stateMachineAliasArn"]));
        Assert.Single((await bench.Ask("ListExecutions", Named($"{Arn}:live")))["executions"]!.AsArray());
    }

    [Fact]
    public async Task Weights_share_the_executions_out()
    {
        await TwoVersions();
        await bench.Ask("CreateStateMachineAlias", Alias("half", (1, 50), (2, 50)));
        var seen = new HashSet<string?>();
        for (var i = 0; i < 200 && seen.Count < 2; i++)
            seen.Add((string?)(await Start($"{Arn}:half"))["output"]);
        Assert.Equal(["1", "2"], seen.Order());
    }

    [Fact]
    public async Task An_alias_of_the_name_with_other_routes_or_another_description_is_a_conflict()
    {
        await TwoVersions();
        await bench.Ask("CreateStateMachineAlias", Alias("live", (1, 100)));
        const string conflict = "ConflictException: Failed to create alias because an alias with the same name and a different routing configuration already exists.";
        Assert.Equal(conflict, await bench.Refusal("CreateStateMachineAlias", Alias("live", (2, 100)), 409));
        var described = Alias("live", (1, 100));
        described["description"] = "x";
        Assert.Equal(conflict, await bench.Refusal("CreateStateMachineAlias", described, 409));
    }

    [Fact]
    public async Task A_version_that_an_alias_leads_to_is_not_deleted()
    {
        await TwoVersions();
        await bench.Ask("CreateStateMachineAlias", Alias("live", (1, 100)));
        Assert.Equal(
            "ConflictException: Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live]",
            await bench.Refusal("DeleteStateMachineVersion", $$"""{"stateMachineVersionArn":"{{Arn}}:1"}""", 409));
    }

    [Theory]
    [InlineData("""[{"v":":1","w":70},{"v":":2","w":29}]""", "Sum of routing configuration weights must equal 100. Received: [70, 29]")]
    [InlineData("""[{"v":":1","w":50},{"v":":1","w":50}]""", "Routing configuration must contain distinct state machine version ARNs. Received: [ARN:1, ARN:1]")]
    [InlineData("""[{"v":"","w":100}]""", "Routing configuration must contain state machine version ARNs. Received: [ARN]")]
    [InlineData("""[{"v":":1","w":101}]""", "1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100")]
    [InlineData("""[{"v":":1","w":50},{"v":":2","w":30},{"v":":3","w":20}]""", "1 validation error detected: Value '[RoutingConfigurationListItem(stateMachineVersionArn=ARN:1, weight=50), RoutingConfigurationListItem(stateMachineVersionArn=ARN:2, weight=30), RoutingConfigurationListItem(stateMachineVersionArn=ARN:3, weight=20)]' at 'routingConfiguration' failed to satisfy constraint: Member must have length less than or equal to 2")]
    public async Task Wrong_routes_are_refused(string routes, string complaint)
    {
        await TwoVersions();
        var given = new JsonObject
        {
            ["name"] = "live",
            ["routingConfiguration"] = new JsonArray([.. JsonNode.Parse(routes)!.AsArray().Select(r => new JsonObject { ["stateMachineVersionArn"] = Arn + r!["v"], ["weight"] = (int)r["w"]! })]),
        };
        Assert.Equal("ValidationException: " + complaint.Replace("ARN:", Arn + ":", StringComparison.Ordinal).Replace("[ARN]", $"[{Arn}]", StringComparison.Ordinal), await bench.Refusal("CreateStateMachineAlias", given));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("INVALID ALIAS")]
    [InlineData("!INVALID")]
    public async Task An_aliass_name_has_no_digits_only_and_no_signs(string name)
    {
        await TwoVersions();
        Assert.Equal(
            $@"ValidationException: 1 validation error detected: Value '{name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$",
            await bench.Refusal("CreateStateMachineAlias", Alias(name, (1, 100))));
    }

    public void Dispose() => bench.Dispose();

    private static string Definition(int result) => $$$$"""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{{{{result}}}},"End":true}}}""";

    private static JsonObject Request() => new() { ["name"] = "Made", ["definition"] = Definition(1), ["roleArn"] = StepFunctionsBench.Role };

    private static string Named(string arn) => $$"""{"stateMachineArn":"{{arn}}"}""";

    private static JsonObject Alias(string name, params (int Version, int Weight)[] routes) => new()
    {
        ["name"] = name,
        ["routingConfiguration"] = new JsonArray([.. routes.Select(r => new JsonObject { ["stateMachineVersionArn"] = $"{Arn}:{r.Version}", ["weight"] = r.Weight })]),
    };

    private Task<JsonNode> Create() => bench.Ask("CreateStateMachine", Request());

    private async Task TwoVersions()
    {
        await Create();
        await Publish();
        await Update(2);
        await Publish();
    }

    private Task<JsonNode> Update(int result, bool publish = false) =>
        bench.Ask("UpdateStateMachine", new JsonObject { ["stateMachineArn"] = Arn, ["definition"] = Definition(result), ["publish"] = publish });

    private async Task<string?> Publish(string? revision = null)
    {
        var request = new JsonObject { ["stateMachineArn"] = Arn };
        if (revision is not null)
            request["revisionId"] = revision;
        return (string?)(await bench.Ask("PublishStateMachineVersion", request))["stateMachineVersionArn"];
    }

    private Task<JsonNode> Delete(int version) => bench.Ask("DeleteStateMachineVersion", $$"""{"stateMachineVersionArn":"{{Arn}}:{{version}}"}""");

    private async Task<IEnumerable<string?>> Versions() =>
        (await bench.Ask("ListStateMachineVersions", Named(Arn)))["stateMachineVersions"]!.AsArray().Select(v => (string?)v!["stateMachineVersionArn"]);

    private async Task<IEnumerable<string?>> Aliases(string arn) =>
        (await bench.Ask("ListStateMachineAliases", Named(arn)))["stateMachineAliases"]!.AsArray().Select(a => (string?)a!["stateMachineAliasArn"]);

    private async Task<JsonNode> Start(string arn) =>
        await bench.Ask("DescribeExecution", $$"""{"executionArn":"{{(await bench.Ask("StartExecution", Named(arn)))["executionArn"]}}"}""");
}
