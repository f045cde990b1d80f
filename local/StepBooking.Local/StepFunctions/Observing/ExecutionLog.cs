using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Logs;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Observing;

/// <summary>Writes the history of executions into the log groups that their machines' LoggingConfiguration names, one line an event.</summary>
/// <param name="machines">The machines.</param>
/// <param name="logs">The log groups.</param>
/// <param name="time">Names the streams.</param>
internal sealed class ExecutionLog(StateMachineRegistry machines, ILogStreams logs, TimeProvider time) : IExecutionObserver, IDisposable
{
    private readonly Dictionary<(string Group, string Stream), ILogStream> streams = [];

    /// <inheritdoc/>
    public ValueTask Saw(Execution execution, HistoryEvent @event)
    {
        var machine = execution.Machine.Arn.Split('/')[0];
        if (machines.TryFind(machine)?.Current.Settings.Logging is not { } configuration || !LogLevels.Has((string?)configuration["level"], @event.Type))
            return ValueTask.CompletedTask;
        var line = Line(execution, @event, (bool?)configuration["includeExecutionData"] ?? false);
        foreach (var destination in configuration["destinations"] as JsonArray ?? [])
        {
            if ((string?)destination?["cloudWatchLogsLogGroup"]?["logGroupArn"] is { } arn)
                Stream(Group(arn), machine.Split(':')[^1]).Write(@event.Timestamp, line);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask Ended(Execution execution) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var stream in streams.Values)
            stream.Dispose();
    }

    private static string Line(Execution execution, HistoryEvent @event, bool withData)
    {
        var written = (JsonMap)HistoryEventJson.Write(@event, withData);
        var details = written.FirstOrDefault(m => m.Key.EndsWith("EventDetails", StringComparison.Ordinal)).Value;
        return new JsonMap([
            new("id", Text(@event.Id)),
            new("type", Json.From(@event.Type.ToString())),
            .. details is null ? [] : (KeyValuePair<string, Json>[])[new("details", details)],
            new("previous_event_id", Text(@event.PreviousId)),
            new("event_timestamp", Text(@event.Timestamp.ToUnixTimeMilliseconds())),
            new("execution_arn", Json.From(execution.Arn)),
            new("redrive_count", Text(execution.RedriveCount)),
        ]).ToText();
    }

    private static Json Text(long number) => Json.From(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The group's name in <c>arn:aws:logs:region:account:log-group:NAME:*</c>.</summary>
    private static string Group(string arn) => arn.Split(':').ElementAtOrDefault(6) ?? arn;

    private ILogStream Stream(string group, string machine)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"states/{machine}/{time.GetUtcNow():yyyy-MM-dd}");
        if (!streams.TryGetValue((group, name), out var stream))
            streams[(group, name)] = stream = logs.Open(group, name);
        return stream;
    }
}
