using System.Collections.Immutable;
using System.Text;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Amazon.Lambda.Annotations.SourceGenerator.Reading;
using Amazon.Lambda.Annotations.SourceGenerator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>
/// Writes, for each method marked as a Lambda function, the class that the runtime calls, and on request the Main that picks one
/// of them. It writes no CloudFormation template.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class Generator : IIncrementalGenerator
{
    /// <summary>The name of the step that yields one function, for tests of what is reused.</summary>
    public const string FunctionStep = "Function";

    /// <summary>The name of the step that yields what all functions depend on, for tests of what is reused.</summary>
    public const string GenerationStep = "Generation";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var functions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.LambdaFunction,
                (node, _) => node is MethodDeclarationSyntax,
                (found, _) => FunctionReader.Read((IMethodSymbol)found.TargetSymbol))
            .WithTrackingName(FunctionStep);
        var startups = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownTypes.LambdaStartup,
                (node, _) => node is ClassDeclarationSyntax,
                (found, _) => StartupReader.Read((INamedTypeSymbol)found.TargetSymbol))
            .Collect();
        var generation = context.CompilationProvider
            .Select(AssemblyReader.Read)
            .Combine(startups)
            .Select((both, _) => new GenerationModel(both.Left, both.Right.ToEquatableArray()))
            .WithTrackingName(GenerationStep);
        var all = functions.Collect().Select((found, _) => found.ToEquatableArray());
        var doubled = all.Select((found, _) => FunctionRules.DoubledNames(found));

        context.RegisterSourceOutput(functions.Combine(doubled).Combine(generation), Write);
        context.RegisterSourceOutput(all.Combine(generation), WriteProgram);
    }

    private static void Write(
        SourceProductionContext context,
        ((FunctionModel Function, EquatableArray<string> Doubled) Left, GenerationModel Generation) input)
    {
        var problems = FunctionRules.Check(input.Left.Function, input.Left.Doubled, input.Generation).ToImmutableArray();
        Report(context, problems);
        if (problems.IsEmpty)
        {
            context.AddSource(
                $"{input.Left.Function.GeneratedName}.g.cs",
                SourceText.From(FunctionWriter.Write(input.Left.Function, input.Generation), Encoding.UTF8));
        }
    }

    private static void WriteProgram(
        SourceProductionContext context,
        (EquatableArray<FunctionModel> Functions, GenerationModel Generation) input)
    {
        var problems = ProgramRules.Check(input.Functions, input.Generation).ToImmutableArray();
        Report(context, problems);
        if (problems.IsEmpty && input.Generation.Assembly.GenerateMain)
        {
            var doubled = FunctionRules.DoubledNames(input.Functions);
            var sound = input.Functions.Where(function => !FunctionRules.Check(function, doubled, input.Generation).Any()).ToList();
            var program = ProgramWriter.Write(sound, input.Functions[0], input.Generation);
            context.AddSource("Program.g.cs", SourceText.From(program, Encoding.UTF8));
        }
    }

    private static void Report(SourceProductionContext context, ImmutableArray<ProblemModel> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
