using StepBooking.Infra.Functions;

namespace StepBooking.Infra.Machines;

/// <summary>One state machine: its definition is the file <c>&lt;name&gt;.asl.json</c>, and the functions are those that it names.</summary>
/// <param name="Name">Its name without the stage: <c>booking</c>.</param>
/// <param name="Execution">What one execution is, for the people who read its alarms: "A booking's execution".</param>
/// <param name="StartedBy">What a function declares that starts it.</param>
/// <param name="Variable">The environment variable that tells such a function the machine's ARN.</param>
public sealed record MachineDeclaration(string Name, string Execution, Need StartedBy, string Variable)
{
    /// <summary>The machine's construct: <c>Booking</c>.</summary>
    public string Construct => $"{char.ToUpperInvariant(Name[0])}{Name[1..]}";

    /// <summary>Its definition's file.</summary>
    /// <param name="folder">Where the definitions are.</param>
    /// <returns>The path.</returns>
    public string DefinitionIn(string folder) => Path.Combine(folder, $"{Name}.asl.json");
}
