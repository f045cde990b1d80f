using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Good = """{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}""";

    private const string Risky = """
        {"StartAt": "Work",
         "States": {
           "Work": {"Type": "Task", "Resource": "${WorkFunction}", "End": true}}}
        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Validate_tells_each_file_and_ends_with_1_where_one_is_invalid()
    {
        var good = _session.File("good.asl.json", Good);
        var bad = _session.File("bad.asl.json", Good.Replace("Pass", "Past", StringComparison.Ordinal));
        Assert.Equal(0, await _session.Run("validate", good));
        Assert.Equal(1, await _session.Run("validate", good, bad));
        Assert.Equal(
            [
                $"{good}: valid",
                $"{bad}:1:35: SCHEMA_VALIDATION_FAILED at /States/A/Type: The field 'Type' should have one of these values: "
                + "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]",
            ],
            _session.Lines);
    }

    [Fact]
    public async Task Validate_knows_text_that_is_no_JSON_and_expressions_that_are_no_JSONata()
    {
        Assert.Equal(1, await _session.Run("validate", _session.File("text.asl.json", "text")));
        Assert.Contains("INVALID_JSON_DESCRIPTION: Unrecognized token 'text'", _session.Output, StringComparison.Ordinal);
        var broken = _session.File("broken.asl.json", """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": "{% 1 + %}", "End": true}}}
            """);
        Assert.Equal(1, await _session.Run("validate", broken));
        Assert.Contains("/States/A/Output: The value '1 +' is not a valid JSONata expression", _session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_tells_where_what_and_what_to_do()
    {
        var file = _session.File("risky.asl.json", Risky);
        Assert.Equal(1, await _session.Run("lint", file));
        Assert.Equal($"{file}:3:4: ASL101 The task 'Work' has no Retry. (/States/Work)", _session.Lines[0]);
        Assert.Equal("    Give the Task, or the Parallel or Map state around it, a Retry.", _session.Lines[1]);
        Assert.Equal("2 findings, 0 allowed by a Comment, in 1 files", _session.Lines[^1]);
        Assert.Equal(0, await _session.Run("lint", _session.File("good.asl.json", Good)));
    }

    [Fact]
    public async Task Lint_writes_SARIF_with_places_and_reasons()
    {
        var allowed = Risky.Replace("\"End\"", "\"Comment\": \"[allow ASL109: it ends by itself]\", \"End\"", StringComparison.Ordinal);
        Assert.Equal(1, await _session.Run("lint", "--format", "sarif", _session.File("risky.asl.json", allowed)));
        var log = (JsonMap)Json.Parse(_session.Output);
        Assert.Equal(Json.From("2.1.0"), log["version"]);
        var run = (JsonMap)((JsonList)log["runs"]!)[0];
        var results = ((JsonList)run["results"]!).Cast<JsonMap>().ToList();
        Assert.Equal([Json.From("ASL101"), Json.From("ASL109")], results.Select(r => r["ruleId"]!));
        var place = (JsonMap)((JsonMap)((JsonList)results[0]["locations"]!)[0])["physicalLocation"]!;
        Assert.Equal(Json.Parse("""{"startLine": 3, "startColumn": 4}"""), place["region"]);
        Assert.Null(results[0]["suppressions"]);
        Assert.Equal(Json.Parse("""[{"kind": "inSource", "justification": "it ends by itself"}]"""), results[1]["suppressions"]);
    }

    [Fact]
    public async Task Lint_beside_a_template_looks_at_what_it_deploys()
    {
        const string template = """
            {"Resources": {
              "Machine": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionSubstitutions": {"WorkFunction": {"Fn::GetAtt": ["Work", "Arn"]}}}},
              "Work": {"Type": "AWS::Lambda::Function", "Properties": {"Timeout": 60}}}}
            """;
        var file = _session.File("risky.asl.json", Risky.Replace("\"End\"", "\"TimeoutSeconds\": 60, \"End\"", StringComparison.Ordinal));

        Assert.Equal(1, await _session.Run("lint", "--template", _session.File("template.json", template), file));
        Assert.Contains(
            _session.Lines,
            line => line.EndsWith(" ASL601 'Work' waits 60 s for Work, which may run 60 s. (/States/Work/TimeoutSeconds)", StringComparison.Ordinal));
        Assert.Equal(1, await _session.Run("lint", file));
        Assert.DoesNotContain("ASL6", _session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "there is no such file.")]
    [InlineData("text", "this is no CloudFormation template in JSON.")]
    [InlineData("{}", "this is no CloudFormation template in JSON.")]
    [InlineData("""{"Resources": {}}""", "no machine in it can be told to be that of")]
    public async Task Lint_beside_what_is_no_template_of_the_definition_ends_with_2(string? template, string complaint)
    {
        var path = template is null ? "nowhere.json" : _session.File("template.json", template);

        Assert.Equal(2, await _session.Run("lint", "--template", path, _session.File("good.asl.json", Good)));
        Assert.Contains(complaint, _session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_of_no_definition_and_an_unknown_format_end_with_2()
    {
        Assert.Equal(2, await _session.Run("lint", _session.File("text.asl.json", "text")));
        Assert.Contains("INVALID_JSON_DESCRIPTION", _session.Errors, StringComparison.Ordinal);
        Assert.Equal(2, await _session.Run("lint", "--format", "xml", _session.File("good.asl.json", Good)));
    }
}
