using StepBooking.Local.Import;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Import;

public sealed class ImportTargetTests
{
    private static readonly Dictionary<string, string> Credentials = new() { ["AWS_ACCESS_KEY_ID"] = "AKID", ["AWS_SECRET_ACCESS_KEY"] = "secret" };

    [Fact]
    public void A_desk_is_found_by_its_data_folder()
    {
        var folder = Directory.CreateTempSubdirectory("stepbooking-");
        File.WriteAllText(Path.Combine(folder.FullName, "ready.json"), """{"api": "http://127.0.0.1:1", "aws": "http://127.0.0.1:2", "pid": 3}""");

        var target = ImportTarget.Desk(folder.FullName);

        Assert.Equal(new Uri("http://127.0.0.1:2"), target.Endpoint);
        Assert.Equal(("LoadOfferings", "us-east-1", "local"), (target.Function, target.Region, target.AccessKeyId));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"aws": 7}""")]
    public void Where_no_desk_is_ready_it_says_how_to_start_one(string? ready)
    {
        var folder = Directory.CreateTempSubdirectory("stepbooking-");
        if (ready is not null)
            File.WriteAllText(Path.Combine(folder.FullName, "ready.json"), ready);

        var failure = Assert.Throws<StartUpException>(() => ImportTarget.Desk(folder.FullName));

        Assert.StartsWith($"No desk is ready on {folder.FullName}: start one", failure.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("AWS_REGION", "eu-west-1", "https://lambda.eu-west-1.amazonaws.com/")]
    [InlineData("AWS_DEFAULT_REGION", "eu-west-2", "https://lambda.eu-west-2.amazonaws.com/")]
    public void A_deployed_stack_is_reached_with_the_environments_credentials(string variable, string region, string endpoint)
    {
        var environment = new Dictionary<string, string>(Credentials) { [variable] = region, ["AWS_SESSION_TOKEN"] = "session" };

        var target = ImportTarget.Account("stepbooking-prod-LoadOfferings", environment.GetValueOrDefault);

        Assert.Equal((endpoint, region, "AKID", "session"), (target.Endpoint.ToString(), target.Region, target.AccessKeyId, target.SessionToken));
    }

    [Theory]
    [InlineData("AWS_DEFAULT_REGION")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    public void What_the_environment_lacks_is_named(string variable)
    {
        var environment = new Dictionary<string, string>(Credentials) { ["AWS_DEFAULT_REGION"] = "eu-west-1" };
        environment.Remove(variable);

        var failure = Assert.Throws<StartUpException>(() => ImportTarget.Account("LoadOfferings", environment.GetValueOrDefault));

        Assert.StartsWith($"{variable} is not set", failure.Message, StringComparison.Ordinal);
    }
}
