using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary><c>Or</c>.</summary>
internal sealed class AnyCondition(IReadOnlyList<Condition> conditions) : Condition
{
    public override bool Holds(Json input, IPathScope scope) => conditions.Any(c => c.Holds(input, scope));
}
