using Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Reads a method marked as a Lambda function.</summary>
internal static class FunctionReader
{
    public static FunctionModel Read(IMethodSymbol method)
    {
        var location = LocationModel.Of(method.Locations.FirstOrDefault());
        var type = method.ContainingType;
        var route = Route.Of(method);
        var parameters = method.Parameters.Select(parameter => ParameterReader.Read(parameter, route)).ToList();
        var problems = MethodRules.Check(method)
            .Concat(route is null ? SignatureRules.CheckEvent(parameters) : SignatureRules.CheckRoute(method, parameters, route))
            .Select(message => new ProblemModel(Descriptors.GenerationFailed, $"{type.Name}.{method.Name}: {message}", location));
        return new FunctionModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.InFull(),
            method.Name,
            route is not null,
            parameters.ToEquatableArray(),
            Returned(method),
            method.Serializer(),
            location,
            problems.Concat(ResourceNameProblems(method, location)).ToEquatableArray());
    }

    private static ReturnModel Returned(IMethodSymbol method)
    {
        var type = method.ReturnType;
        if (type.Is(KnownTypes.Task))
        {
            return new ReturnModel(type.InFull(), null, IsTask: true);
        }

        var value = type.Awaited();
        var isTask = !SymbolEqualityComparer.Default.Equals(type, value);
        return new ReturnModel(type.InFull(), method.ReturnsVoid ? null : value.InFull(), isTask);
    }

    private static IEnumerable<ProblemModel> ResourceNameProblems(IMethodSymbol method, LocationModel? location)
    {
        var name = method.Attribute(KnownTypes.LambdaFunction)?.Named("ResourceName")?.Value as string;
        if (name is not null && !name.All(letter => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'))
        {
            yield return new ProblemModel(Descriptors.InvalidResourceName, name, location);
        }
    }
}
