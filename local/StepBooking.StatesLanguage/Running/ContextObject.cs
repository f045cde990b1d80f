using System.Globalization;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Builds the context object, <c>$$</c> and <c>$states.context</c>.</summary>
internal static class ContextObject
{
    public static JsonMap Of(StateVisit visit, DateTimeOffset entered)
    {
        var execution = visit.Flow.Run.Execution;
        var members = new List<KeyValuePair<string, Json>>
        {
            new("Execution", visit.Flow.Run.Self),
            new("StateMachine", new JsonMap([
                new("Id", Json.From(execution.Machine.Arn)),
                new("Name", Json.From(execution.Machine.Name)),
            ])),
            new("State", State(visit, entered)),
        };
        if (visit.TaskToken is { } token)
        {
            members.Add(new("Task", new JsonMap([new("Token", Json.From(token))])));
        }

        if ((visit.Item ?? visit.Flow.Item) is { } item)
        {
            members.Add(new("Map", item.ToContext()));
        }

        return new JsonMap([.. members]);
    }

    /// <summary>The part that describes the execution.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="standing">How often it was redriven so far, and when.</param>
    public static JsonMap Self(Execution execution, ExecutionStanding standing) => new([
        new("Id", Json.From(execution.Arn)),
        new("Input", execution.Input),
        new("StartTime", Json.From(Time(execution.StartTime))),
        new("Name", Json.From(execution.Name)),
        new("RoleArn", Json.From(execution.Machine.RoleArn)),
        .. execution.IsSynchronous ? [] : (KeyValuePair<string, Json>[])[new("RedriveCount", Json.From(standing.RedriveCount))],
        .. standing.RedriveDate is { } date ? (KeyValuePair<string, Json>[])[new("RedriveTime", Json.From(Time(date)))] : [],
    ]);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonMap State(StateVisit visit, DateTimeOffset entered) => visit.State is TaskState or ParallelState or MapState
        ? new JsonMap([
            new("Name", Json.From(visit.State.Name)),
            new("EnteredTime", Json.From(Time(entered))),
            new("RetryCount", Json.From(visit.RetryCount)),
        ])
        : new JsonMap([
            new("Name", Json.From(visit.State.Name)),
            new("EnteredTime", Json.From(Time(entered))),
        ]);
}
