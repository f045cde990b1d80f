using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;

/// <summary>The diagnostics, under the ids that the published generator gives them.</summary>
internal static class Descriptors
{
    public const string MultipleStartups = "AWSLambda0101";
    public const string MissingDependency = "AWSLambda0104";
    public const string InvalidResourceName = "AWSLambda0106";
    public const string GenerationFailed = "AWSLambda0107";
    public const string MissingSerializer = "AWSLambda0108";
    public const string NotExecutable = "AWSLambda0111";
    public const string InvalidRuntime = "AWSLambda0112";
    public const string NoFunctions = "AWSLambda0113";
    public const string HasMain = "AWSLambda0114";

    private const string Category = "AWSLambdaCSharpGenerator";

    private static readonly DiagnosticDescriptor MultipleStartupsDescriptor = new(
        MultipleStartups,
        "Multiple LambdaStartup classes",
        "Only one class can have the LambdaStartup attribute, and '{0}' is another",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor MissingDependencyDescriptor = new(
        MissingDependency,
        "Missing reference to a required dependency",
        "The project needs a reference to the package {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor InvalidResourceNameDescriptor = new(
        InvalidResourceName,
        "Invalid CloudFormation resource name",
        "The resource name '{0}' is not made of letters and digits alone",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor GenerationFailedDescriptor = new(
        GenerationFailed,
        "Failed code generation",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor MissingSerializerDescriptor = new(
        MissingSerializer,
        "Missing LambdaSerializer attribute",
        "'{0}' has no serializer: neither the method nor the assembly has the attribute Amazon.Lambda.Core.LambdaSerializer",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor NotExecutableDescriptor = new(
        NotExecutable,
        "Main generated for a library",
        "LambdaGlobalProperties asks for a generated Main in '{0}', whose OutputType is not Exe",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor InvalidRuntimeDescriptor = new(
        InvalidRuntime,
        "Invalid Lambda runtime",
        "'{0}' is no runtime of LambdaGlobalProperties: it takes provided.al2, provided.al2023, dotnet8 or dotnet10",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor NoFunctionsDescriptor = new(
        NoFunctions,
        "Main generated without functions",
        "LambdaGlobalProperties asks for a generated Main in '{0}', which has no LambdaFunction",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor HasMainDescriptor = new(
        HasMain,
        "Main exists already",
        "LambdaGlobalProperties asks for a generated Main, and there is one already: '{0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static DiagnosticDescriptor ById(string id) => id switch
    {
        MultipleStartups => MultipleStartupsDescriptor,
        MissingDependency => MissingDependencyDescriptor,
        InvalidResourceName => InvalidResourceNameDescriptor,
        MissingSerializer => MissingSerializerDescriptor,
        NotExecutable => NotExecutableDescriptor,
        InvalidRuntime => InvalidRuntimeDescriptor,
        NoFunctions => NoFunctionsDescriptor,
        HasMain => HasMainDescriptor,
        _ => GenerationFailedDescriptor,
    };
}
