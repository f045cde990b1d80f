using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary><c>And</c>.</summary>
internal sealed class AllCondition(IReadOnlyList<Condition> conditions) : Condition
{
    public override bool Holds(Json input, IPathScope scope) => conditions.All(c => c.Holds(input, scope));
}
