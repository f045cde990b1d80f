using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>What a method must be for generated code to call it.</summary>
internal static class MethodRules
{
    /// <summary>What is wrong with a method, each a clause.</summary>
    public static IEnumerable<string> Check(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (method.IsStatic)
        {
            yield return "a function is an instance method, not a static one";
        }

        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
        {
            yield return "a function is public or internal";
        }

        if (method.IsGenericMethod || type.IsGenericType)
        {
            yield return "neither a function nor its class has type parameters";
        }

        if (type.ContainingType is not null)
        {
            yield return "a function's class is not inside another class";
        }

        if (type.IsAbstract || type.TypeKind != TypeKind.Class)
        {
            yield return "a function's class can be made an instance of";
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            yield return "an async function returns a Task";
        }

        if (method.ReturnType.OriginalDefinition is var returned
            && (returned.Is(KnownTypes.ValueTask) || returned.Is(KnownTypes.ValueTaskOfT)))
        {
            yield return "a ValueTask is not awaited by the runtime; return a Task";
        }

        if (method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
        {
            yield return "parameters are passed by value";
        }
    }
}
