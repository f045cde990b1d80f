using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>One side of a comparison in a filter: a literal, or a path from <c>@</c> or <c>$</c>.</summary>
/// <param name="literal">The literal, or null for a path.</param>
/// <param name="fromItem">Whether the path starts at the item rather than at the root.</param>
/// <param name="steps">The path's steps.</param>
internal sealed class FilterOperand(Json? literal, bool fromItem, IReadOnlyList<PathStep> steps)
{
    /// <summary>The value, or null where the path leads nowhere.</summary>
    public Json? Value(Json item, Json root)
    {
        if (literal is not null)
        {
            return literal;
        }

        var found = PathExpression.Walk(steps, fromItem ? item : root, root);
        return steps.All(s => s.IsDefinite) ? found.FirstOrDefault() : new JsonList(found);
    }
}
