using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>A state where it stands.</summary>
public sealed class LintState
{
    internal LintState(State state, string location, JsonMap fields, LintFlow flow)
    {
        State = state;
        Location = location;
        Fields = fields;
        Flow = flow;
    }

    /// <summary>The state.</summary>
    public State State { get; }

    /// <summary>Its name.</summary>
    public string Name => State.Name;

    /// <summary>Where it stands: <c>/States/Pay</c>, <c>/States/Both/Branches[0]/States/Pay</c>.</summary>
    public string Location { get; }

    /// <summary>Its fields as they are written.</summary>
    public JsonMap Fields { get; }

    /// <summary>The flow it belongs to.</summary>
    public LintFlow Flow { get; }

    /// <summary>Its Retry and Catch; neither, for a state that can have none.</summary>
    public ErrorHandling Errors => State switch
    {
        TaskState task => task.Errors,
        ParallelState parallel => parallel.Errors,
        MapState map => map.Errors,
        _ => ErrorHandling.None,
    };

    /// <summary>The error names of its Retry and of its Catch, by the field's name.</summary>
    internal IEnumerable<(string Field, IReadOnlyList<ErrorMatch> Errors)> Matches =>
        [("Retry", [.. Errors.Retry.Select(r => r.Errors)]), ("Catch", [.. Errors.Catch.Select(c => c.Errors)])];

    /// <summary>What its task is given, as it is written; null where it gets the state's input.</summary>
    public Json? Arguments => Fields["Arguments"] ?? Fields["Parameters"];

    /// <summary>The states around it, the nearest first.</summary>
    public IEnumerable<LintState> Around
    {
        get
        {
            for (var around = Flow.Around; around is not null; around = around.Flow.Around)
            {
                yield return around;
            }
        }
    }

    /// <summary>The states that a Parallel or Map state runs.</summary>
    public IReadOnlyList<LintFlow> Inner { get; internal set; } = [];

    /// <summary>The place of one of its fields.</summary>
    /// <param name="field">The field: <c>Retry[0]</c>.</param>
    /// <returns>The location.</returns>
    public string At(string field) => $"{Location}/{field}";

    /// <summary>A hit about the state as a whole.</summary>
    internal LintHit Hit(string message) => new(Location, message);

    /// <summary>A hit about one of its fields.</summary>
    internal LintHit Hit(string field, string message) => new(At(field), message);
}
