using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Which parameters and results generated code can bind.</summary>
internal static class SignatureRules
{
    private const string CancellationToken = "global::" + KnownTypes.CancellationToken;

    /// <summary>What is wrong with a function that is invoked with an event, each a clause.</summary>
    public static IEnumerable<string> CheckEvent(IReadOnlyList<ParameterModel> parameters)
    {
        var bound = parameters.Where(parameter => parameter.Kind != ParameterKind.Services).ToList();
        if (bound.Any(parameter => parameter.Type == CancellationToken))
        {
            yield return "a function takes no CancellationToken; make one from ILambdaContext.RemainingTime";
        }
        else if (bound.Count(parameter => parameter.Kind == ParameterKind.Event) > 1
            || bound.Count(parameter => parameter.Kind == ParameterKind.Context) > 1
            || (bound.Count == 2 && bound[0].Kind == ParameterKind.Context))
        {
            yield return "a function takes an event, an ILambdaContext, or both in that order, and parameters marked FromServices";
        }
    }

    /// <summary>What is wrong with a function behind a route, each a clause.</summary>
    public static IEnumerable<string> CheckRoute(IMethodSymbol method, IReadOnlyList<ParameterModel> parameters, Route route)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Kind == ParameterKind.Event)
            {
                yield return $"the parameter '{parameter.Name}' is bound to nothing: it is no request, context or service, "
                    + "and no name in the route";
            }
            else if (parameter.Kind == ParameterKind.Route && !route.Names.Contains(parameter.RouteName))
            {
                yield return $"the route has no '{{{parameter.RouteName}}}' for the parameter '{parameter.Name}'";
            }
            else if (parameter.Kind == ParameterKind.Route && parameter.Type != "string")
            {
                yield return $"the parameter '{parameter.Name}' comes from the route, and is therefore a string here";
            }
        }

        foreach (var name in route.Names.Where(name => parameters.All(parameter => parameter.RouteName != name)))
        {
            yield return $"the route's '{{{name}}}' has no parameter of that name";
        }

        if (!method.ReturnType.Awaited().Is(KnownTypes.ProxyResponse))
        {
            yield return "a function behind a route returns APIGatewayProxyResponse or a Task of it here";
        }
    }
}
