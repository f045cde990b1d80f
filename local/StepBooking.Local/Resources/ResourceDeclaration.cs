using System.Text.Json.Nodes;

namespace StepBooking.Local.Resources;

/// <summary>A resource as the synthesised template declares it.</summary>
/// <param name="LogicalId">Its key under <c>Resources</c>.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Properties">Its properties, every intrinsic function resolved.</param>
/// <param name="Path">The construct path in CDK's metadata, or the logical id: what a person recognises.</param>
internal sealed record ResourceDeclaration(string LogicalId, string Type, JsonObject Properties, string Path);
