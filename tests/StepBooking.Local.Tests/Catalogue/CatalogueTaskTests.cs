using StepBooking.Local.Aws;
using StepBooking.Local.Catalogue;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Catalogue;

public sealed class CatalogueTaskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-").FullName;
    private readonly Journal journal = new(null);
    private readonly StringWriter lines = new();
    private readonly DataFolder data;
    private readonly Progress progress;

    public CatalogueTaskTests()
    {
        data = DataFolder.Take(folder);
        progress = new Progress(lines);
    }

    public void Dispose()
    {
        progress.Dispose();
        lines.Dispose();
        data.Dispose();
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("""{"statusCode": 200}""")]
    public async Task What_keeps_the_nearest_days_from_being_loaded_is_one_line(string answer)
    {
        var failure = await Assert.ThrowsAsync<StartUpException>(() => Load(_ => answer));

        Assert.StartsWith("LoadOfferings does not load ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_beside_is_reported_and_the_start_goes_on()
    {
        await Load(call => call == 1
            ? """{"statusCode": 200, "body": "{}"}"""
            : throw new AwsError("ResourceNotFoundException", "Function not found"));

        Assert.Contains("Function not found; its log is under", lines.ToString(), StringComparison.Ordinal);
    }

    private Task Load(Func<int, string> answer) =>
        new CatalogueTask(new Functions(answer), journal, progress, data, TimeProvider.System).Run(CancellationToken.None);

    private sealed class Functions(Func<int, string> answer) : IFunctions
    {
        private int calls;

        public Task<FunctionResult> Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
            Task.FromResult(new FunctionResult(200, null, System.Text.Encoding.UTF8.GetBytes(answer(++calls)), "$LATEST", ""));

        public Task<FunctionResult> InvokeFor(
            string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
            Invoke(functionNameOrArn, payload, null, cancellationToken);
    }
}
