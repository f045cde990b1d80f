using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Reads what an assembly says about all its functions.</summary>
internal static class AssemblyReader
{
    private static readonly string[] Looked = [KnownTypes.ServiceCollection, KnownTypes.BootstrapBuilder, KnownTypes.ProxyRequest];

    public static AssemblyModel Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var properties = compilation.Assembly.Attribute(KnownTypes.LambdaGlobalProperties);
        var generateMain = properties?.Named("GenerateMain")?.Value is true;
        var syntax = properties?.ApplicationSyntaxReference;
        return new AssemblyModel(
            compilation.Assembly.Serializer(),
            generateMain,
            properties?.Named("Runtime")?.Value as string,
            compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication,
            generateMain && compilation.GetEntryPoint(cancellationToken) is not null,
            Looked.Where(name => compilation.GetTypeByMetadataName(name) is not null).ToEquatableArray(),
            LocationModel.Of(syntax?.SyntaxTree.GetLocation(syntax.Span)));
    }
}
