using StepBooking.StatesLanguage.Parsing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>
/// A parsed and checked definition. It is immutable: any number of executions run it at once. What this engine cannot
/// run is refused here, never skipped when it runs.
/// </summary>
public sealed class StateMachineDefinition
{
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _references;

    internal StateMachineDefinition(
        string text, StateFlow flow, QueryLanguage queryLanguage, TimeSpan? timeout, IReadOnlyList<PlacedExpression> expressions)
    {
        Expressions = expressions;
        Text = text;
        Flow = flow;
        QueryLanguage = queryLanguage;
        Timeout = timeout;
    }

    /// <summary>The definition as it was given.</summary>
    public string Text { get; }

    /// <summary>Its states.</summary>
    public StateFlow Flow { get; }

    /// <summary>The query language of states that name none.</summary>
    public QueryLanguage QueryLanguage { get; }

    /// <summary>How long an execution may take, or null.</summary>
    public TimeSpan? Timeout { get; }

    /// <summary>
    /// All JSONata expressions. Their syntax is looked at by <see cref="StepBooking.StatesLanguage.Expressions.ExpressionSyntax"/>.
    /// </summary>
    public IReadOnlyList<PlacedExpression> Expressions { get; }

    /// <summary>
    /// The variables each state reads, by the state's name and in order; states that read none are left out
    /// (DescribeStateMachine's <c>variableReferences</c>).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> VariableReferences => _references ??= Parsing.VariableReferences.Find(
        (JsonMap)Json.Parse(Text), QueryLanguage);

    /// <summary>All Task states, inner ones included.</summary>
    public IEnumerable<TaskState> Tasks => States.OfType<TaskState>();

    /// <summary>All states, inner ones included.</summary>
    public IEnumerable<State> States => All(Flow);

    /// <summary>Reads and checks a definition.</summary>
    /// <param name="json">The definition in the Amazon States Language.</param>
    /// <param name="type">Standard or Express: Express has no <c>.sync</c> and no task tokens.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// It is not JSON, breaks the language's rules, or uses what this engine does not run.
    /// </exception>
    public static StateMachineDefinition Parse(string json, WorkflowType type = WorkflowType.Standard)
    {
        ArgumentNullException.ThrowIfNull(json);
        return DefinitionReader.Read(json, type);
    }

    /// <summary>Reads a state by itself: its transitions may lead anywhere.</summary>
    /// <param name="json">The state's definition.</param>
    /// <param name="name">What to call it.</param>
    /// <returns>A definition whose only state it is.</returns>
    /// <exception cref="InvalidDefinitionException">It is no state.</exception>
    internal static StateMachineDefinition ParseState(string json, string name) => DefinitionReader.ReadState(json, name);

    private static IEnumerable<State> All(StateFlow flow) =>
        flow.States.Values.SelectMany(state => Inner(state).SelectMany(All).Prepend(state));

    private static IEnumerable<StateFlow> Inner(State state) => state switch
    {
        ParallelState parallel => parallel.Branches,
        MapState map => [map.Processor],
        _ => [],
    };
}
