namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>What an assembly says about all its functions, and what it has to run them with.</summary>
/// <param name="Serializer">The serializer named on the assembly, in full; null when none is.</param>
/// <param name="GenerateMain">Whether a Main is asked for.</param>
/// <param name="Runtime">The runtime that is asked for; null when none is.</param>
/// <param name="IsExecutable">Whether the assembly is a program.</param>
/// <param name="HasMain">Whether it has a Main of its own.</param>
/// <param name="References">Which of the packages that generated code may need are referenced.</param>
/// <param name="Location">Where the properties stand.</param>
internal sealed record AssemblyModel(
    string? Serializer,
    bool GenerateMain,
    string? Runtime,
    bool IsExecutable,
    bool HasMain,
    EquatableArray<string> References,
    LocationModel? Location);
