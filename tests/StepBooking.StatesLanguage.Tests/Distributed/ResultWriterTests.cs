using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Distributed;

public class ResultWriterTests
{
    private const string ToBucket = """ "Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "bucket", "Prefix": "results/"} """;

    private static string Writing(string writer, string fields = "") => Maps.Distributed($$""" "ResultWriter": {{{writer}}}, {{fields}} """);

    [Fact]
    public async Task Results_are_written_under_the_prefix_with_a_manifest()
    {
        var bench = new Bench(call => call.Arguments.ToText() == "2" ? TaskOutcome.Failed("Bad", null) : TaskOutcome.Succeeded(call.Arguments));

        var execution = await bench.Run(Writing(ToBucket, """ "ToleratedFailureCount": 1, """), "[1, 2]");

        var run = execution.MapRuns[0];
        var key = $"results/{run.Arn.Split(':')[^1]}/manifest.json";
        Assert.Equal(
            $$$"""{"MapRunArn":"{{{run.Arn}}}","ResultWriterDetails":{"Bucket":"bucket","Key":"{{{key}}}"}}""",
            execution.Result!.Output!.ToText());
        var files = (JsonMap)((JsonMap)await bench.Get(key))["ResultFiles"]!;
        Assert.Empty((JsonList)files["PENDING"]!);
        var succeeded = (JsonList)await bench.Get(File(files, "SUCCEEDED"));
        var failed = (JsonList)await bench.Get(File(files, "FAILED"));
        Assert.Equal(Json.From("1"), ((JsonMap)Assert.Single(succeeded))["Output"]);
        Assert.Equal(Json.From("Bad"), ((JsonMap)Assert.Single(failed))["Error"]);
    }

    [Fact]
    public async Task A_failed_run_writes_what_never_began_as_pending()
    {
        var bench = new Bench(_ => TaskOutcome.Failed("Bad", null));

        var execution = await bench.Run(Writing(ToBucket, """ "MaxConcurrency": 1, """), "[1, 2]");

        Assert.Equal(ErrorName.ExceedToleratedFailureThreshold, execution.Result!.Error);
        var pending = (JsonList)await bench.Get($"results/{execution.MapRuns[0].Arn.Split(':')[^1]}/PENDING_0.json");
        Assert.Equal("""[{"Input":"2"}]""", pending.ToText());
    }

    [Theory]
    [InlineData("COMPACT", "[[1,2],[3]]")]
    [InlineData("FLATTEN", "[1,2,3]")]
    public async Task Results_may_be_transformed_and_go_into_the_output(string transformation, string output)
    {
        var execution = await new Bench().Run(
            Writing($$""" "WriterConfig": {"Transformation": "{{transformation}}", "OutputType": "JSON"} """), "[[1, 2], [3]]");

        Assert.Equal(output, execution.Result!.Output!.ToText());
    }

    [Fact]
    public async Task Results_that_cannot_be_written_fail_the_state()
    {
        var bench = new Bench();
        var definition = Writing(ToBucket.Replace("\"Bucket\"", "\"Bucket.$\"", StringComparison.Ordinal)
            .Replace("\"bucket\"", "\"$[0]\"", StringComparison.Ordinal));

        var execution = await bench.Run(definition, "[1]");

        Assert.Equal((ExecutionStatus.Failed, ErrorName.ResultWriterFailed), (execution.Status, execution.Result!.Error));
    }

    private static string File(JsonMap files, string status) =>
        ((JsonText)((JsonMap)Assert.Single((JsonList)files[status]!))["Key"]!).Value;
}
