using StepBooking.StatesLanguage.Paths;

namespace StepBooking.StatesLanguage.Templates;

/// <summary>A place that a path or an intrinsic function computes: <c>"name.$": "$.path"</c>.</summary>
/// <param name="field">The member's name as written, with its <c>.$</c>.</param>
/// <param name="query">What computes it.</param>
internal sealed class PathTemplate(string field, PathQuery query) : Template
{
    public string Field { get; } = field;

    public PathQuery Query { get; } = query;
}
