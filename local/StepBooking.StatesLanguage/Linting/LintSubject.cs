using System.Globalization;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting.Deploying;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>What rules look at: a definition, and what is known about where it is deployed.</summary>
public sealed class LintSubject
{
    private readonly List<LintState> _states = [];

    /// <summary>A definition.</summary>
    /// <param name="definition">The definition.</param>
    public LintSubject(StateMachineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        Fields = (JsonMap)Json.Parse(definition.Text);
        Flow = Read(definition.Flow, Fields, string.Empty, null);
    }

    /// <summary>The definition.</summary>
    public StateMachineDefinition Definition { get; }

    /// <summary>Its fields as they are written.</summary>
    public JsonMap Fields { get; }

    /// <summary>The machine's own states.</summary>
    public LintFlow Flow { get; }

    /// <summary>The CloudFormation template that deploys it, for rules that compare the two; null where it is not known.</summary>
    public JsonMap? Template
    {
        get;
        init
        {
            field = value;
            Deployment = value is null ? null : LintDeployment.Find(value, this);
        }
    }

    /// <summary>Its machine in that template; null where there is no template, or none of its machines can be told to be this one.</summary>
    public LintDeployment? Deployment { get; private init; }

    /// <summary>All states, inner ones included, in the order they are written.</summary>
    public IReadOnlyList<LintState> States => _states;

    /// <summary>All Task states, inner ones included.</summary>
    public IEnumerable<(LintState Where, TaskState Task)> Tasks =>
        _states.Where(s => s.State is TaskState).Select(s => (s, (TaskState)s.State));

    private static IEnumerable<(StateFlow Flow, JsonMap Fields, string Location)> Inner(LintState state)
    {
        switch (state.State)
        {
            case ParallelState parallel:
                var branches = (JsonList)state.Fields["Branches"]!;
                for (var i = 0; i < branches.Count; i++)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"Branches[{i}]");
                    yield return (parallel.Branches[i], (JsonMap)branches[i], state.At(place));
                }

                break;
            case MapState map:
                var name = state.Fields["ItemProcessor"] is null ? "Iterator" : "ItemProcessor";
                yield return (map.Processor, (JsonMap)state.Fields[name]!, state.At(name));
                break;
        }
    }

    private LintFlow Read(StateFlow flow, JsonMap fields, string location, LintState? around)
    {
        var read = new LintFlow(flow, around);
        var states = new List<LintState>();
        foreach (var (name, written) in (JsonMap)fields["States"]!)
        {
            var state = new LintState(flow.States[name], $"{location}/States/{name}", (JsonMap)written, read);
            states.Add(state);
            _states.Add(state);
            state.Inner = [.. Inner(state).Select(inner => Read(inner.Flow, inner.Fields, inner.Location, state))];
        }

        read.Fill(states);
        return read;
    }
}
