using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>A write as text, the same in each run: times and random marks are left out.</summary>
internal static partial class WriteText
{
    private const long FirstTime = 1_000_000_000;

    internal static string Key(IReadOnlyDictionary<string, AttributeValue> key) => $"{key["pk"].S} {key["sk"].S}";

    internal static string Of(PutItemRequest put) => $"put {Key(put.Item)} {{{Values(put.Item)}}}";

    internal static string Of(UpdateItemRequest update) =>
        $"update {Key(update.Key)} {update.UpdateExpression} {{{Values(update.ExpressionAttributeValues)}}}";

    internal static string Of(TransactWriteItem item) => item switch
    {
        { Put: { } put } => $"put {Key(put.Item)} {{{Values(put.Item)}}}",
        { Update: { } update } => $"update {Key(update.Key)} {update.UpdateExpression} {{{Values(update.ExpressionAttributeValues)}}}",
        { Delete: { } delete } => $"delete {Key(delete.Key)}",
        _ => $"check {Key(item.ConditionCheck.Key)}",
    };

    private static string Values(Dictionary<string, AttributeValue>? values) => string.Join(
        ", ",
        (values ?? []).Where(value => value.Key is not ":entry").OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={Text(value.Value)}"));

    private static string Text(AttributeValue value) =>
        value.S is { } text ? (Mark().IsMatch(text) ? "*" : text)
        : value.N is { } number ? (long.TryParse(number, CultureInfo.InvariantCulture, out var whole) && whole > FirstTime ? "*" : number)
        : value.SS is { Count: > 0 } set ? $"[{string.Join(' ', set.Order(StringComparer.Ordinal).Select(member => member.Length > 60 ? "*" : member))}]"
        : value.M is { Count: > 0 } map ? $"{{{Values(map)}}}"
        : value.L is { Count: > 0 } list ? $"[{string.Join(' ', list.Select(Text))}]"
        : value.BOOL == true ? "true" : "-";

    [GeneratedRegex("^([0-9a-f]{12}|pi_.*|[A-Za-z0-9+/=_-]{40,})$")]
    private static partial Regex Mark();
}
