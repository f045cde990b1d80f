using System.Text.Json.Nodes;

namespace StepBooking.Local.RestApi;

/// <summary>Renders mapping templates.</summary>
internal interface ITemplates
{
    /// <summary>Names what a template uses that the desk does not run as API Gateway would; nothing for a good one.</summary>
    Task<IReadOnlyList<string>> Check(string template, CancellationToken cancellationToken);

    /// <summary>Renders a template.</summary>
    /// <param name="template">Velocity.</param>
    /// <param name="data">What it sees: <c>body</c>, <c>json</c>, <c>params</c>, <c>context</c>, <c>stageVariables</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be rendered with these data.</exception>
    Task<RenderedTemplate> Render(string template, JsonObject data, CancellationToken cancellationToken);
}
