using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>Arguments and Output.</summary>
internal sealed class ExpressionDataFields : DataFields
{
    /// <summary>What the task or the branches get, or null: the state's input.</summary>
    public Template? Arguments { get; init; }

    /// <summary>What goes on, or null: the result (the input, where there is none).</summary>
    public Template? Output { get; init; }
}
