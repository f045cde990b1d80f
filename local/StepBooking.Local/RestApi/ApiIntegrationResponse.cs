using System.Text.RegularExpressions;

namespace StepBooking.Local.RestApi;

/// <summary>What becomes of an integration's answer whose status matches.</summary>
/// <param name="Pattern">Matches the whole status; null: the default.</param>
/// <param name="StatusCode">The status that the client gets.</param>
/// <param name="Templates">Mapping templates by content type.</param>
/// <param name="Parameters">Headers set: <c>method.response.header.X</c> to where its value comes from.</param>
internal sealed record ApiIntegrationResponse(
    Regex? Pattern, int StatusCode, IReadOnlyDictionary<string, string> Templates, IReadOnlyDictionary<string, string> Parameters);
