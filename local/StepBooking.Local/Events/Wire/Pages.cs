using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Wire;

/// <summary>Lists in pages. A page's token names what the next one begins with.</summary>
internal static class Pages
{
    private const int Most = 100;

    /// <summary>A page.</summary>
    /// <param name="member">The list's name in the answer.</param>
    /// <param name="all">All of them, by name.</param>
    /// <param name="name">What they are ordered by.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="body">The request: <c>Limit</c> and <c>NextToken</c>.</param>
    public static JsonObject Of<T>(string member, IReadOnlyList<T> all, Func<T, string> name, Func<T, JsonNode> write, JsonObject body)
    {
        var size = AwsJson.Number(body["Limit"]) ?? Most;
        if (size is < 1 or > Most)
            throw new AwsError("ValidationException", $"1 validation error detected: Value '{size}' at 'limit' failed to satisfy constraint: Member must have value between 1 and {Most}");
        var first = AwsJson.Text(body["NextToken"]) is { } token ? Read(token) : "";
        T[] page = [.. all.Where(one => string.CompareOrdinal(name(one), first) >= 0).Take(size + 1)];
        var answer = new JsonObject { [member] = new JsonArray([.. page.Take(size).Select(write)]) };
        if (page.Length > size)
            answer["NextToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(name(page[size])));
        return answer;
    }

    private static string Read(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new AwsError("ValidationException", "Parameter NextToken is not valid.");
    }
}
