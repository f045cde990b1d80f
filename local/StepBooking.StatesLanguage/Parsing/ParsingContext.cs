using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>What holds for the whole definition while it is read.</summary>
/// <param name="Diagnostics">Where findings go.</param>
/// <param name="Workflow">Standard or Express.</param>
/// <param name="QueryLanguage">The machine's query language, the default of its states.</param>
internal sealed record ParsingContext(Diagnostics Diagnostics, WorkflowType Workflow, QueryLanguage QueryLanguage)
{
    /// <summary>All state names met so far: a name is unique in the whole definition.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Every JSONata expression met so far, with its place.</summary>
    /// <summary>Whether a state is read by itself, so that its transitions may lead anywhere.</summary>
    public bool IsOneState { get; init; }

    public List<PlacedExpression> Expressions { get; } = [];

    /// <summary>The variables that the flows around the one being read assign: inner flows cannot assign them.</summary>
    public Stack<IReadOnlySet<string>> OuterVariables { get; init; } = new();
}
