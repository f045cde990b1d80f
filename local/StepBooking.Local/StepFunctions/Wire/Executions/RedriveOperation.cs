using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>RedriveExecution.</summary>
/// <param name="executions">Finds executions.</param>
/// <param name="status">Knows what can be redriven.</param>
/// <param name="engine">Redrives.</param>
/// <param name="time">What client tokens age by.</param>
internal sealed partial class RedriveOperation(ExecutionFinder executions, RedriveStatus status, StatesEngine engine, TimeProvider time)
    : IOperations
{
    /// <summary>How many client tokens of an execution are remembered, and how long, from RedriveExecution's documentation.</summary>
    private const int MostTokens = 10;

    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Redrives> byArn = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<Operation> All => [new("RedriveExecution", Permissions.OnExecution("RedriveExecution"), Redrive)];

    [GeneratedRegex(@"\A[!-~]+\z")]
    private static partial Regex Tokens();

    /// <summary>Redrives an execution; the same client token again is answered as the first time.</summary>
    private async Task<JsonObject> Redrive(Fields fields)
    {
        var token = fields.Formed("clientToken", 64, Tokens(), "[!-~]+");
        var execution = await executions.Find(fields.Required("executionArn", 256, 1));
        var redrives = byArn.GetOrAdd(execution.Arn, _ => new Redrives());
        await redrives.Turn.WaitAsync();
        try
        {
            var known = redrives.Done.Find(r => r.Token == token && time.GetUtcNow() - r.Date < TokenLife);
            var date = token is not null && known.Token is not null ? known.Date : await Redrive(execution);
            if (known.Token is null && token is not null)
            {
                redrives.Done.Insert(0, (token, date));
                redrives.Done.RemoveRange(Math.Min(MostTokens, redrives.Done.Count), Math.Max(0, redrives.Done.Count - MostTokens));
            }

            return new JsonObject { ["redriveDate"] = Instants.Seconds(date) };
        }
        finally
        {
            redrives.Turn.Release();
        }
    }

    private async Task<DateTimeOffset> Redrive(Execution execution)
    {
        if (await status.Refusal(execution) is { } refusal)
            throw new AwsError("ExecutionNotRedrivable", refusal);
        try
        {
            await engine.Redrive(execution);
        }
        catch (RedriveException refused)
        {
            throw new AwsError("ExecutionNotRedrivable", refused.Message);
        }

        return execution.RedriveDate!.Value;
    }

    /// <summary>The redrives of one execution, newest first; one at a time.</summary>
    private sealed class Redrives
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public List<(string Token, DateTimeOffset Date)> Done { get; } = [];
    }
}
