using StepBooking.Local.Resources;

namespace StepBooking.Local.GraphQl.Resources;

/// <summary>The code of a resolver or function, with what AppSync would not take of it found at the start.</summary>
internal static class DeclaredCode
{
    private const string Runtime = "APPSYNC_JS";
    private const string Version = "1.0.0";

    /// <summary>The code that a resource declares.</summary>
    /// <exception cref="InvalidOperationException">It is in another language, or uses what AppSync's lacks.</exception>
    public static async Task<string> Of(ResourceDeclaration resource, ResolverCode code, CancellationToken cancellationToken)
    {
        (string? name, string? version) = (resource.Properties["Runtime"]?["Name"]?.ToString(), resource.Properties["Runtime"]?["RuntimeVersion"]?.ToString());
        if ((name, version) != (Runtime, Version))
            throw new InvalidOperationException($"the desk runs resolvers of {Runtime} {Version}, and not of {name ?? "mapping templates"} {version}.");
        string text = resource.Required("Code");
        return await code.Check(text, cancellationToken) is { Count: > 0 } problems
            ? throw new InvalidOperationException(string.Join("; ", problems) + ".")
            : text;
    }
}
