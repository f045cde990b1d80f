namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>What every function's generated code depends on besides the function.</summary>
internal sealed record GenerationModel(AssemblyModel Assembly, EquatableArray<StartupModel> Startups)
{
    /// <summary>The class that registers services; null when there is none.</summary>
    public StartupModel? Startup => Startups.Count > 0 ? Startups[0] : null;

    /// <summary>The serializer of a function, in full; null when none is named.</summary>
    public string? SerializerOf(FunctionModel function) => function.Serializer ?? Assembly.Serializer;
}
