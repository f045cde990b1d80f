namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>The class that registers services.</summary>
/// <param name="Type">The class, in full.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Problems">What about it cannot be used.</param>
internal sealed record StartupModel(string Type, LocationModel? Location, EquatableArray<ProblemModel> Problems);
