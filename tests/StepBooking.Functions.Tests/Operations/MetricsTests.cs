using System.Text.Json.Nodes;
using StepBooking.Functions.Operations;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Operations;

public sealed class MetricsTests
{
    private static readonly ManualTimeProvider Clock = new();

    [Fact]
    public void A_count_is_one_line_in_the_embedded_metric_format()
    {
        using var output = new StringWriter();

        new Metrics("dev", output, Clock).Count(Metrics.Parked);

        Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var line = JsonNode.Parse(output.ToString())!;
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeMilliseconds(), line["_aws"]!["Timestamp"]!.GetValue<long>());
        Assert.Equal(
            """[{"Namespace":"StepBooking","Dimensions":[["Stage"]],"Metrics":[{"Name":"Parked","Unit":"Count"}]}]""",
            line["_aws"]!["CloudWatchMetrics"]!.ToJsonString());
        Assert.Equal(("dev", 1L), (line["Stage"]!.GetValue<string>(), line["Parked"]!.GetValue<long>()));
    }

    [Fact]
    public void An_age_is_told_in_whole_seconds()
    {
        using var output = new StringWriter();

        new Metrics("dev", output, Clock).Seconds(Metrics.OldestParkedSeconds, TimeSpan.FromMilliseconds(90_400));

        var line = JsonNode.Parse(output.ToString())!;
        Assert.Equal("Seconds", line["_aws"]!["CloudWatchMetrics"]![0]!["Metrics"]![0]!["Unit"]!.GetValue<string>());
        Assert.Equal(90, line["OldestParkedSeconds"]!.GetValue<long>());
    }
}
