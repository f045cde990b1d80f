using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary>A variable compared with a constant or with another variable.</summary>
/// <param name="variable">The left side.</param>
/// <param name="comparison">How.</param>
/// <param name="constant">The right side, or null where it is a path.</param>
/// <param name="path">The right side's path, or null.</param>
internal sealed class ComparisonCondition(PathQuery variable, Comparison comparison, Json? constant, PathQuery? path) : Condition
{
    public override bool Holds(Json input, IPathScope scope)
    {
        if (comparison.IsPresence)
        {
            return IsPresent(input, scope) == ((JsonBoolean)constant!).Value;
        }

        var left = Reach(variable, input, scope);
        return comparison.Holds(left, constant ?? Reach(path!, input, scope));
    }

    private static Json Reach(PathQuery query, Json input, IPathScope scope)
    {
        try
        {
            return query.Evaluate(input, scope);
        }
        catch (PathNotFoundException)
        {
            throw new PathNotFoundException(
                $"Invalid path '{query.Source}': The choice state's condition path references an invalid value.");
        }
    }

    private bool IsPresent(Json input, IPathScope scope)
    {
        try
        {
            return variable.Evaluate(input, scope) is not JsonList { Count: 0 } || variable is PathExpression { IsReference: true };
        }
        catch (PathNotFoundException)
        {
            return false;
        }
    }
}
