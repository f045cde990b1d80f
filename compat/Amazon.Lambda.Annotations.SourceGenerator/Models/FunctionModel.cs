namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>A method marked as a Lambda function.</summary>
/// <param name="Namespace">The namespace of its class; empty for the global one.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="ClassType">Its class, in full.</param>
/// <param name="MethodName">Its name, and the value of ANNOTATIONS_HANDLER that runs it.</param>
/// <param name="IsApi">Whether it is behind a route.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Serializer">The serializer named on the method itself, in full; null when none is.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Problems">What about it cannot be generated.</param>
internal sealed record FunctionModel(
    string Namespace,
    string ClassName,
    string ClassType,
    string MethodName,
    bool IsApi,
    EquatableArray<ParameterModel> Parameters,
    ReturnModel Returns,
    string? Serializer,
    LocationModel? Location,
    EquatableArray<ProblemModel> Problems)
{
    /// <summary>The name of the generated class.</summary>
    public string GeneratedName => $"{ClassName}_{MethodName}_Generated";

    /// <summary>The generated class, in full.</summary>
    public string GeneratedType => Namespace.Length == 0 ? $"global::{GeneratedName}" : $"global::{Namespace}.{GeneratedName}";
}
