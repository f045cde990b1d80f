using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>One method of one resource of an API.</summary>
/// <param name="Method">Upper case, or <c>ANY</c>.</param>
/// <param name="ResourcePath">The path's template, for example <c>/bookings/{id}</c>.</param>
/// <param name="ResourceId">Stands for the resource in <c>$context</c>.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Models">JSON schemas of the body by content type.</param>
/// <param name="ValidatesBody">Whether a body is checked against its model.</param>
/// <param name="ValidatesParameters">Whether required parameters must be there.</param>
/// <param name="UserPools">The ARNs of the user pools one of whose tokens it takes; null: it is public.</param>
/// <param name="Integration">What stands behind it.</param>
internal sealed record ApiOperation(
    string Method,
    string ResourcePath,
    string ResourceId,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyDictionary<string, JsonElement> Models,
    bool ValidatesBody,
    bool ValidatesParameters,
    IReadOnlyList<string>? UserPools,
    ApiIntegration Integration);
