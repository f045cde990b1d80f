using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary><c>Not</c>.</summary>
internal sealed class NotCondition(Condition condition) : Condition
{
    public override bool Holds(Json input, IPathScope scope) => !condition.Holds(input, scope);
}
