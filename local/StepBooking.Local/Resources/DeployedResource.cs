namespace StepBooking.Local.Resources;

/// <summary>What other resources may ask of one that runs.</summary>
/// <param name="Ref">The answer of <c>Ref</c>.</param>
/// <param name="Attributes">The answers of <c>Fn::GetAtt</c>, by attribute name.</param>
internal sealed record DeployedResource(string Ref, IReadOnlyDictionary<string, string> Attributes);
