using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>The route in front of an API function.</summary>
/// <param name="Names">The names in its path.</param>
internal sealed record Route(IReadOnlyList<string> Names)
{
    private static readonly Regex Name = new(@"\{(?<name>[^{}+]+)\+?\}", RegexOptions.ExplicitCapture);

    /// <summary>The route of a method; null when it has none.</summary>
    public static Route? Of(IMethodSymbol method)
    {
        var attribute = method.Attribute(KnownTypes.RestApi);
        if (attribute is null)
        {
            return null;
        }

        var template = attribute.Named("Template")?.Value as string
            ?? attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().FirstOrDefault()
            ?? string.Empty;
        return new Route([.. Name.Matches(template).Cast<Match>().Select(match => match.Groups["name"].Value)]);
    }
}
