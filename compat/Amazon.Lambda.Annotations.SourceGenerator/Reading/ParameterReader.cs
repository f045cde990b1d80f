using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Reads where a parameter's value comes from.</summary>
internal static class ParameterReader
{
    public static ParameterModel Read(IParameterSymbol parameter, Route? route)
    {
        var routeName = route is null ? null : RouteName(parameter, route);
        return new ParameterModel(Kind(parameter, route, routeName), parameter.Type.InFull(), parameter.Name, routeName);
    }

    private static ParameterKind Kind(IParameterSymbol parameter, Route? route, string? routeName)
    {
        if (parameter.Attribute(KnownTypes.FromServices) is not null)
        {
            return ParameterKind.Services;
        }

        if (parameter.Type.Is(KnownTypes.Context))
        {
            return ParameterKind.Context;
        }

        if (routeName is not null)
        {
            return ParameterKind.Route;
        }

        return route is not null && parameter.Type.Is(KnownTypes.ProxyRequest) ? ParameterKind.Request : ParameterKind.Event;
    }

    private static string? RouteName(IParameterSymbol parameter, Route route)
    {
        var attribute = parameter.Attribute(KnownTypes.FromRoute);
        return attribute is null
            ? route.Names.FirstOrDefault(name => name == parameter.Name)
            : attribute.Named("Name")?.Value as string ?? parameter.Name;
    }
}
