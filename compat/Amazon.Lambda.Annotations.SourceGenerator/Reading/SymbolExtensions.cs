using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Asks symbols what the readers want to know.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Plain =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>The type as generated code names it.</summary>
    public static string InFull(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static bool Is(this ITypeSymbol? type, string fullName) => type is not null && type.ToDisplayString(Plain) == fullName;

    public static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(fullName));

    public static TypedConstant? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.Key == name)
            .Select(argument => (TypedConstant?)argument.Value)
            .FirstOrDefault();

    /// <summary>The type of what a task yields, of a Task of something; any other type itself.</summary>
    public static ITypeSymbol Awaited(this ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task && task.OriginalDefinition.Is(KnownTypes.TaskOfT)
            ? task.TypeArguments[0]
            : type;

    /// <summary>The serializer that an attribute on the symbol names, in full; null when there is none.</summary>
    public static string? Serializer(this ISymbol symbol)
    {
        var attribute = symbol.Attribute(KnownTypes.LambdaSerializer);
        var type = attribute?.Named("SerializerType")?.Value ?? attribute?.ConstructorArguments.FirstOrDefault().Value;
        return (type as ITypeSymbol)?.InFull();
    }
}
