using Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Amazon.Lambda.Annotations.SourceGenerator.Reading;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>What has to hold between a function and its assembly for code to be generated.</summary>
internal static class FunctionRules
{
    /// <summary>The generated names that more than one function would have; files of generated code are told apart ignoring case.</summary>
    public static EquatableArray<string> DoubledNames(EquatableArray<FunctionModel> functions) =>
        functions.GroupBy(function => function.GeneratedName, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToEquatableArray();

    public static IEnumerable<ProblemModel> Check(FunctionModel function, EquatableArray<string> doubled, GenerationModel generation)
    {
        foreach (var problem in function.Problems)
        {
            yield return problem;
        }

        if (doubled.Contains(function.GeneratedName, StringComparer.OrdinalIgnoreCase))
        {
            yield return Failed(function, "another class of this name has a function of this name");
        }

        if (generation.SerializerOf(function) is null)
        {
            yield return new ProblemModel(
                Descriptors.MissingSerializer,
                $"{function.ClassName}.{function.MethodName}",
                function.Location);
        }

        if (generation.Startup is null && function.Parameters.Any(parameter => parameter.Kind == ParameterKind.Services))
        {
            yield return Failed(function, "a parameter marked FromServices needs a class marked LambdaStartup");
        }

        if (function.IsApi && !generation.Assembly.References.Contains(KnownTypes.ProxyRequest))
        {
            yield return new ProblemModel(Descriptors.MissingDependency, "Amazon.Lambda.APIGatewayEvents", function.Location);
        }
    }

    private static ProblemModel Failed(FunctionModel function, string message) =>
        new(Descriptors.GenerationFailed, $"{function.ClassName}.{function.MethodName}: {message}", function.Location);
}
