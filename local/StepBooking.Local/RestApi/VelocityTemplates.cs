using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.RestApi;

/// <summary>Mapping templates in the desk's Node child, by local/npm/velocity.mjs.</summary>
/// <param name="child">The child.</param>
internal sealed class VelocityTemplates(NodeChild child) : ITemplates
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Check(string template, CancellationToken cancellationToken)
    {
        JsonElement answer = await Ask(template, new JsonObject { ["check"] = true }, cancellationToken);
        return [.. answer.GetProperty("problems").EnumerateArray().Select(static problem => problem.GetString()!)];
    }

    /// <inheritdoc/>
    public async Task<RenderedTemplate> Render(string template, JsonObject data, CancellationToken cancellationToken)
    {
        JsonElement answer = await Ask(template, data, cancellationToken);
        return new RenderedTemplate(answer.GetProperty("text").GetString()!, answer.GetProperty("responseOverride"));
    }

    private async Task<JsonElement> Ask(string template, JsonObject data, CancellationToken cancellationToken)
    {
        try
        {
            return await child.Ask("velocity", new JsonObject { ["template"] = template, ["data"] = data }, cancellationToken);
        }
        catch (NodeChildException failed)
        {
            throw new InvalidOperationException(failed.Message, failed);
        }
    }
}
