using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.GraphQl;

/// <summary>Resolvers' JavaScript in the desk's Node child, by local/npm/resolver-code.mjs.</summary>
/// <param name="child">The child.</param>
/// <param name="time">What <c>util.time</c> tells.</param>
internal sealed class ResolverCode(NodeChild child, TimeProvider time)
{
    /// <summary>What it uses that AppSync's JavaScript lacks, or the desk does not have.</summary>
    public async Task<IReadOnlyList<string>> Check(string code, CancellationToken cancellationToken)
    {
        JsonElement answer = await child.Ask("resolver", new JsonObject { ["code"] = code, ["check"] = true }, cancellationToken);
        return [.. answer.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetString()!)];
    }

    /// <summary>Runs <c>request</c> or <c>response</c>.</summary>
    /// <param name="code">The code.</param>
    /// <param name="call">Which of the two.</param>
    /// <param name="context">Its <c>ctx</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><c>value</c> or <c>error</c>, <c>early</c>, <c>appended</c>, and the <c>stash</c> as it is now.</returns>
    public async Task<JsonObject> Run(string code, string call, JsonObject context, CancellationToken cancellationToken)
    {
        JsonObject question = new()
        {
            ["code"] = code,
            ["call"] = call,
            ["context"] = context,
            ["now"] = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        JsonElement answer = await child.Ask("resolver", question, cancellationToken);
        return JsonNode.Parse(answer.GetRawText())!.AsObject();
    }
}
