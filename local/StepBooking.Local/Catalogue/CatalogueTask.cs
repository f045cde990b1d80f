using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.Processes;

namespace StepBooking.Local.Catalogue;

/// <summary>
/// Loads local/catalogue.json at each start, through the function LoadOfferings, the only writer of offerings. The first
/// time READY waits for the nearest days; the others, and all of it when this data had it before, are loaded beside.
/// </summary>
internal sealed class CatalogueTask : IStartTask
{
    private const string Function = "LoadOfferings";
    private const int BatchSize = 32;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);
    private readonly IFunctions functions;
    private readonly Journal journal;
    private readonly Progress progress;
    private readonly DataFolder data;
    private readonly TimeProvider time;
    private readonly string path = RepositoryRoot.Combine("local", "catalogue.json");

    public CatalogueTask(IFunctions functions, Journal journal, Progress progress, DataFolder data, TimeProvider time)
    {
        this.functions = functions;
        this.journal = journal;
        this.progress = progress;
        this.data = data;
        this.time = time;
        journal.Execute("CREATE TABLE IF NOT EXISTS catalogues (hash TEXT PRIMARY KEY, loaded INTEGER NOT NULL)");
    }

    /// <inheritdoc/>
    public string Title => "loading the catalogue";

    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, cancellationToken)));
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Queue<JsonNode[]> batches = new(CatalogueFile.Read(path, today).Chunk(BatchSize));
        if (!WasLoaded(hash))
            await Load(batches.Dequeue(), cancellationToken);
        _ = LoadBeside(batches, hash, cancellationToken);
    }

    private bool WasLoaded(string hash) => journal.Query(
        "SELECT 1 FROM catalogues WHERE hash = $1 AND loaded > $2", row => row.GetInt64(0),
        hash, (time.GetUtcNow() - Recent).ToUnixTimeMilliseconds()).Count > 0;

    private async Task LoadBeside(Queue<JsonNode[]> batches, string hash, CancellationToken cancellationToken)
    {
        try
        {
            while (batches.TryDequeue(out var batch))
                await Load(batch, cancellationToken);
            journal.Execute(
                "INSERT OR REPLACE INTO catalogues (hash, loaded) VALUES ($1, $2)", hash, time.GetUtcNow().ToUnixTimeMilliseconds());
        }
#pragma warning disable CA1031 // Nobody waits for it: whatever goes wrong is a line, and nothing once the desk stops (the next start loads what is missing).
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (!cancellationToken.IsCancellationRequested && failure is not (OperationCanceledException or ObjectDisposedException))
                progress.Report((failure as StartUpException ?? Failed(failure.Message, failure)).Message);
        }
    }

    private async Task Load(JsonNode[] documents, CancellationToken cancellationToken)
    {
        try
        {
            await LoadThrough(documents, cancellationToken);
        }
        catch (Exception failure) when (failure is not (StartUpException or OperationCanceledException or ObjectDisposedException))
        {
            throw Failed(failure.Message, failure);
        }
    }

    private async Task LoadThrough(JsonNode[] documents, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["offerings"] = new JsonArray(documents) };
        var payload = new JsonObject { ["body"] = body.ToJsonString() };
        var answer = await functions.Invoke(Function, AwsJson.Bytes(payload), null, cancellationToken);
        var response = JsonNode.Parse(answer.Payload.Span);
        if (answer.FunctionError is not null || (int?)response?["statusCode"] != 200)
            throw Failed(response?.ToJsonString() ?? "no answer");
        var outcome = JsonNode.Parse((string)response["body"]!)!;
        if (outcome["refused"] is JsonArray { Count: > 0 } refused)
            throw Failed(string.Create(CultureInfo.InvariantCulture, $"{refused.Count} refused, the first: {refused[0]!.ToJsonString()}"));
    }

    private StartUpException Failed(string why, Exception? cause = null) =>
        new($"{Function} does not load {path}: {why}; its log is under {data.Combine("logs")}.", cause);
}
