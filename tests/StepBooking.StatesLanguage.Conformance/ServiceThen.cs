using System.Globalization;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>
/// What Step Functions did otherwise when a case was recorded. The engine does as the service does today; what it did
/// is then told the way the service told it on that day. Only differences that recordings from both sides of a day show.
/// </summary>
/// <param name="recorded">When the case was recorded.</param>
public sealed class ServiceThen(DateOnly recorded)
{
    /// <summary>Since then executions can be redriven, and the context object has RedriveCount.</summary>
    private static readonly DateOnly Redrive = new(2023, 11, 15);

    /// <summary>Since then a distributed Map state's exit follows MapRunStarted; before, it followed MapRunSucceeded.</summary>
    private static readonly DateOnly ExitFollowsStart = new(2024, 11, 1);

    /// <summary>Whether anything had to be told in the older way.</summary>
    public bool WasOlder { get; private set; }

    /// <summary>Reads the day of a recording.</summary>
    /// <param name="text">Its time, as in <c>21-09-2023, 14:07:46</c>; null: today's service.</param>
    /// <returns>The service of that day.</returns>
    public static ServiceThen Of(string? text) => new(
        DateOnly.TryParseExact(text?.Split(',')[0], "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.MaxValue);

    /// <summary>A value that holds the context object, as it was on that day.</summary>
    /// <param name="value">The value as it is today.</param>
    /// <returns>The value of then.</returns>
    public Json Context(Json value)
    {
        if (recorded >= Redrive)
        {
            return value;
        }

        switch (value)
        {
            case JsonMap map:
                var isExecution = map["RedriveCount"] is not null && map["StartTime"] is not null && map["RoleArn"] is not null;
                WasOlder |= isExecution;
                return new JsonMap(map.Where(m => !isExecution || m.Key != "RedriveCount")
                    .Select(m => KeyValuePair.Create(m.Key, Context(m.Value))));
            case JsonList list:
                return new JsonList(list.Select(Context));
            default:
                return value;
        }
    }

    /// <summary>A history, as it was on that day.</summary>
    /// <param name="events">The history as it is today.</param>
    /// <returns>The history of then.</returns>
    public IReadOnlyList<HistoryEvent> History(IReadOnlyList<HistoryEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return recorded >= ExitFollowsStart ? events : [.. events.Select(e => Then(e, events))];
    }

    private HistoryEvent Then(HistoryEvent e, IReadOnlyList<HistoryEvent> events)
    {
        var succeeded = e.Type == HistoryEventType.MapStateExited
            ? events.FirstOrDefault(s => s.Type == HistoryEventType.MapRunSucceeded && s.PreviousId == e.PreviousId)
            : null;
        WasOlder |= succeeded is not null;
        return succeeded is null ? e : e with { PreviousId = succeeded.Id };
    }
}
