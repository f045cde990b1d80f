using StepBooking.StatesLanguage.Choices;
using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>One rule of a Choice state.</summary>
public sealed class ChoiceRule
{
    internal ChoiceRule(string next, DataFields data)
    {
        Next = next;
        Data = data;
    }

    /// <summary>The name of the state that follows.</summary>
    public string Next { get; }

    internal DataFields Data { get; }

    /// <summary>The condition of a JSONPath rule; null in JSONata.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>The condition of a JSONata rule; null in JSONPath.</summary>
    internal Template? Expression { get; init; }
}
