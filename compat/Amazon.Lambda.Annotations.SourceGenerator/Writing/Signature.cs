using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Amazon.Lambda.Annotations.SourceGenerator.Reading;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>The signature of a generated method, which the runtime calls.</summary>
internal sealed class Signature
{
    private const string StreamType = "global::" + KnownTypes.Stream;
    private const string ContextType = "global::" + KnownTypes.Context;
    private const string RequestType = "global::" + KnownTypes.ProxyRequest;

    private readonly ReturnModel returns;
    private readonly IReadOnlyList<(string Type, string Name)> parameters;

    public Signature(FunctionModel function)
    {
        returns = function.Returns;
        parameters = function.IsApi ? [(RequestType, "__request__"), (ContextType, "__context__")] : OfEvent(function);
    }

    /// <summary>The parameters as they are declared.</summary>
    public string Declaration => string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    /// <summary>The type of a delegate to the method.</summary>
    public string DelegateType
    {
        get
        {
            var types = parameters.Select(parameter => parameter.Type);
            return returns is { Value: null, IsTask: false }
                ? $"global::System.Action<{string.Join(", ", types)}>"
                : $"global::System.Func<{string.Join(", ", types.Concat([returns.Type]))}>";
        }
    }

    /// <summary>Whether the runtime has to read the event or to write the answer.</summary>
    public bool NeedsSerializer =>
        parameters.Any(parameter => parameter.Type is not (StreamType or ContextType))
        || (returns.Value is not null && returns.Value != StreamType);

    private static List<(string Type, string Name)> OfEvent(FunctionModel function)
    {
        var own = function.Parameters.Where(parameter => parameter.Kind != ParameterKind.Services)
            .Select(parameter => (parameter.Type, parameter.GeneratedName))
            .ToList();
        return own.Count > 0 ? own : [(StreamType, "stream")];
    }
}
