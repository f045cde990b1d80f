using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary>What a JSONPath rule of a Choice state asks.</summary>
internal abstract class Condition
{
    /// <summary>Whether it holds.</summary>
    /// <param name="input">The state's effective input.</param>
    /// <param name="scope">The context object and the variables.</param>
    /// <exception cref="PathNotFoundException">The variable leads nowhere.</exception>
    public abstract bool Holds(Json input, IPathScope scope);
}
