using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>What the paths of one state can reach besides the value at hand.</summary>
internal interface IPathScope
{
    /// <summary>The context object, <c>$$</c>.</summary>
    Json Context { get; }

    /// <summary>The number that <c>States.UUID</c> and <c>States.MathRandom</c> draw from.</summary>
    Random Random { get; }

    /// <summary>The variable of that name, or null where it was never assigned.</summary>
    Json? Variable(string name);
}
