using System.Text.Json.Nodes;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>What a revision of a state machine consists of.</summary>
/// <param name="Definition">The definition's text, as it was given.</param>
/// <param name="RoleArn">The role of its tasks.</param>
/// <param name="Logging">Its LoggingConfiguration as the API answers it.</param>
/// <param name="Tracing">Whether its tracing is switched on.</param>
/// <param name="Encryption">Its EncryptionConfiguration as the API answers it.</param>
internal sealed record MachineSettings(string Definition, string RoleArn, JsonObject Logging, bool Tracing, JsonObject Encryption)
{
    /// <summary>Whether another one is the same, the definition letter by letter.</summary>
    /// <param name="other">The other.</param>
    /// <param name="ignoringRole">Whether the role makes no difference.</param>
    public bool IsSame(MachineSettings other, bool ignoringRole = false) =>
        Definition == other.Definition
        && (ignoringRole || RoleArn == other.RoleArn)
        && Tracing == other.Tracing
        && JsonNode.DeepEquals(Logging, other.Logging)
        && JsonNode.DeepEquals(Encryption, other.Encryption);
}
