using Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Reads a class marked as the startup.</summary>
internal static class StartupReader
{
    public static StartupModel Read(INamedTypeSymbol type)
    {
        var location = LocationModel.Of(type.Locations.FirstOrDefault());
        var problems = new List<ProblemModel>();
        if (!type.GetMembers("ConfigureServices").OfType<IMethodSymbol>().Any(IsConfigureServices))
        {
            problems.Add(new ProblemModel(
                Descriptors.GenerationFailed,
                $"The startup class '{type.Name}' has no method 'public void ConfigureServices(IServiceCollection)'; "
                + "ConfigureHostBuilder is not generated for here",
                location));
        }

        return new StartupModel(type.InFull(), location, problems.ToEquatableArray());
    }

    private static bool IsConfigureServices(IMethodSymbol method) =>
        method is { IsStatic: false, ReturnsVoid: true, Parameters.Length: 1 }
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && method.Parameters[0].Type.Is(KnownTypes.ServiceCollectionInterface);
}
