using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Resources;

/// <summary>A resource as the synthesised template declares it.</summary>
/// <param name="LogicalId">Its key under <c>Resources</c>.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Properties">Its properties, every intrinsic function resolved.</param>
/// <param name="Path">The construct path in CDK's metadata, or the logical id: what a person recognises.</param>
internal sealed record ResourceDeclaration(string LogicalId, string Type, JsonObject Properties, string Path)
{
    /// <summary>The name of its stack.</summary>
    public string Stack { get; init; } = "Stack";

    /// <summary>The physical name: what the property says, or one made of the stack's name and the logical id, the same at every start.</summary>
    /// <param name="property">The property that may name it, for example <c>QueueName</c>.</param>
    /// <param name="longest">The most characters that the service takes.</param>
    public string PhysicalName(string property, int longest = 64)
    {
        if ((string?)Properties[property] is { } given)
            return given;
        var made = $"{Stack}-{LogicalId}";
        return made.Length <= longest ? made : made[^longest..].TrimStart('-');
    }

    /// <summary>A property as text; null when it is not declared.</summary>
    public string? Text(string property) => Properties[property]?.ToString();

    /// <summary>A property as text that has to be there.</summary>
    /// <exception cref="StartUpException">It is not declared.</exception>
    public string Required(string property) =>
        Text(property) ?? throw new StartUpException($"{Path} ({Type}) declares no {property}.");
}
