namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>A parameter of a function.</summary>
/// <param name="Kind">Where its value comes from.</param>
/// <param name="Type">Its type, in full.</param>
/// <param name="Name">Its name.</param>
/// <param name="RouteName">The name in the path, of a <see cref="ParameterKind.Route"/>.</param>
internal sealed record ParameterModel(ParameterKind Kind, string Type, string Name, string? RouteName)
{
    /// <summary>What the generated code calls it.</summary>
    public string GeneratedName => Kind == ParameterKind.Context ? "__context__" : $"__{Name}__";
}
