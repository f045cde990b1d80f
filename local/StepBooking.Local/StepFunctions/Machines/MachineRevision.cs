using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>What a state machine was at one time. Executions keep the revision that they were started with.</summary>
/// <param name="Key">What tells it from every other revision of every state machine.</param>
/// <param name="Id">Its id in the API; null for the first one of a state machine.</param>
/// <param name="Date">When it was made.</param>
/// <param name="Settings">What it consists of.</param>
internal sealed record MachineRevision(string Key, string? Id, DateTimeOffset Date, MachineSettings Settings)
{
    /// <summary>What the API calls a revision without id where it has to name it.</summary>
    public const string Initial = "INITIAL";

    private Lazy<StateMachine>? machine;

    /// <summary>What the engine runs.</summary>
    /// <exception cref="InvalidDefinitionException">Another version of the engine took the definition, and this one refuses it.</exception>
    public StateMachine Machine => machine!.Value;

    /// <summary>A revision of a machine.</summary>
    /// <param name="settings">What it consists of.</param>
    /// <param name="definition">The same definition, parsed.</param>
    /// <param name="machine">The machine's ARN and type.</param>
    /// <param name="date">When it was made.</param>
    /// <param name="isFirst">Whether it is the machine's first.</param>
    public static MachineRevision Make(
        MachineSettings settings,
        StateMachineDefinition definition,
        (string Arn, WorkflowType Type) machine,
        DateTimeOffset date,
        bool isFirst)
    {
        var key = Guid.NewGuid().ToString();
        var runs = new StateMachine(machine.Arn, settings.RoleArn, definition, machine.Type);
        return new MachineRevision(key, isFirst ? null : key, date, settings) { machine = new Lazy<StateMachine>(runs) };
    }

    /// <summary>The same, its definition to be parsed when it is needed.</summary>
    public MachineRevision Of(string arn, WorkflowType type) => this with
    {
        machine = new Lazy<StateMachine>(
            () => new StateMachine(arn, Settings.RoleArn, StateMachineDefinition.Parse(Settings.Definition, type), type)),
    };
}
