using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>InputPath, Parameters, ResultSelector, ResultPath and OutputPath.</summary>
internal sealed class PathDataFields : DataFields
{
    /// <summary>What of the input counts; null: nothing, an empty object.</summary>
    public PathQuery? InputPath { get; init; } = PathExpression.Whole;

    /// <summary>What is made of it (a Map state's ItemSelector is not here), or null: itself.</summary>
    public Template? Parameters { get; init; }

    /// <summary>What is made of the result, or null: itself.</summary>
    public Template? ResultSelector { get; init; }

    /// <summary>Where in the raw input the result goes; null: nowhere, it is discarded.</summary>
    public PathExpression? ResultPath { get; init; } = PathExpression.Whole;

    /// <summary>What of that goes on; null: nothing, an empty object.</summary>
    public PathQuery? OutputPath { get; init; } = PathExpression.Whole;
}
