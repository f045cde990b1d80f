using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>What can be said about a task without running it.</summary>
internal static class TaskFacts
{
    /// <summary>Whether it calls a Lambda function.</summary>
    public static bool CallsFunction(this TaskState task) =>
        task.Resource.Kind == TaskKind.LambdaFunction || task.Calls("lambda:invoke");

    /// <summary>Whether it makes one of these calls (<c>sns:publish</c>), by the service's own integration or by the SDK's.</summary>
    public static bool Calls(this TaskState task, params string[] calls)
    {
        var service = task.Resource.Service.Replace("aws-sdk:", string.Empty, StringComparison.Ordinal);
        return calls.Contains($"{service}:{task.Resource.Operation}", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How often a failure is tried again.</summary>
    public static int Retries(this ErrorHandling errors, string error) =>
        errors.Retry.FirstOrDefault(r => r.Errors.Takes(new StateFailure(error, null)))?.MaxAttempts ?? 0;

    /// <summary>Whether a failure leads to another state.</summary>
    public static bool Catches(this ErrorHandling errors, string error) =>
        errors.Catch.Any(c => c.Errors.Takes(new StateFailure(error, null)));

    /// <summary>Which of these failures are not tried again.</summary>
    public static IReadOnlyList<string> NotRetried(this ErrorHandling errors, params IEnumerable<string> names) =>
        [.. names.Where(n => errors.Retries(n) == 0)];

    /// <summary>Names for a sentence: <c>A, B and C</c>.</summary>
    public static string Listed(this IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>All texts in a value, each with the name of the member it stands under.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(this Json? value, string name = "") => value switch
    {
        JsonText text => [(name, text.Value)],
        JsonMap map => map.SelectMany(m => Texts(m.Value, m.Key)),
        JsonList list => list.SelectMany(item => Texts(item, name)),
        _ => [],
    };
}
