using System.Text.Json.Nodes;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Lists in pages.</summary>
internal static class Paging
{
    /// <summary>A page of a list.</summary>
    /// <param name="fields">The request: <c>maxResults</c> and <c>nextToken</c>.</param>
    /// <param name="tokens">Makes page tokens.</param>
    /// <param name="request">What is paged through.</param>
    /// <param name="member">The answer's member that lists.</param>
    /// <param name="all">Everything, in an order that stays.</param>
    /// <param name="show">Shows one.</param>
    public static JsonObject Page<T>(
        Fields fields, PageTokens tokens, string request, string member, IEnumerable<T> all, Func<T, JsonObject> show)
    {
        var size = fields.PageSize();
        var from = (int)(tokens.Read(request, fields.Optional("nextToken", 1024, 1)) ?? 0);
        var page = all.Skip(from).Take(size + 1).ToList();
        var answer = new JsonObject { [member] = new JsonArray([.. page.Take(size).Select(show)]) };
        if (page.Count > size)
            answer["nextToken"] = tokens.Make(request, from + size);
        return answer;
    }
}
