using System.Globalization;
using StepBooking.StatesLanguage.Definition;
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
            new("Execution", execution.Context),
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
