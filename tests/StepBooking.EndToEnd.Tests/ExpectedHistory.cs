namespace StepBooking.EndToEnd.Tests;

/// <summary>Writes down, state by state, the events that AWS Step Functions records for a path through a definition.</summary>
internal sealed class ExpectedHistory
{
    private readonly List<string> _lines = ["1 0 ExecutionStarted"];

    /// <summary>The lines as <see cref="Histories.Lines"/> gives them.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public ExpectedHistory Task(string name, string ending = "TaskSucceeded")
    {
        // AWS gives the first state that is entered 0 as its previous event, not the start's id.
        Add($"TaskStateEntered {name}", first: _lines.Count == 1);
        Add("TaskScheduled");
        Add("TaskStarted");
        Add(ending);
        Add($"TaskStateExited {name}");
        return this;
    }

    public ExpectedHistory Choice(string name) => Add($"ChoiceStateEntered {name}").Add($"ChoiceStateExited {name}");

    public ExpectedHistory Succeed(string name) => Add($"SucceedStateEntered {name}").Add($"SucceedStateExited {name}").Add("ExecutionSucceeded");

    private ExpectedHistory Add(string what, bool first = false)
    {
        _lines.Add($"{_lines.Count + 1} {(first ? 0 : _lines.Count)} {what}");
        return this;
    }
}
