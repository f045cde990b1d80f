namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>What a function returns.</summary>
/// <param name="Type">The type in full, or void.</param>
/// <param name="Value">The type of the value in it, or null where there is none.</param>
/// <param name="IsTask">Whether it is to be awaited.</param>
internal sealed record ReturnModel(string Type, string? Value, bool IsTask);
