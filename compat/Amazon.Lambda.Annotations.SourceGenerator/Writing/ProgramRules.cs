using Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Amazon.Lambda.Annotations.SourceGenerator.Reading;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>What has to hold for an assembly's startup and its generated Main.</summary>
internal static class ProgramRules
{
    private static readonly string[] Runtimes = ["provided.al2", "provided.al2023", "dotnet8", "dotnet10"];

    public static IEnumerable<ProblemModel> Check(EquatableArray<FunctionModel> functions, GenerationModel generation) =>
        CheckStartup(generation).Concat(CheckProperties(generation.Assembly)).Concat(CheckMain(functions, generation.Assembly));

    private static IEnumerable<ProblemModel> CheckStartup(GenerationModel generation)
    {
        foreach (var other in generation.Startups.Skip(1))
        {
            yield return new ProblemModel(Descriptors.MultipleStartups, other.Type, other.Location);
        }

        foreach (var problem in generation.Startups.SelectMany(startup => startup.Problems))
        {
            yield return problem;
        }

        if (generation.Startup is { } one && !generation.Assembly.References.Contains(KnownTypes.ServiceCollection))
        {
            yield return new ProblemModel(
                Descriptors.MissingDependency,
                "Microsoft.Extensions.DependencyInjection",
                one.Location);
        }
    }

    private static IEnumerable<ProblemModel> CheckProperties(AssemblyModel assembly)
    {
        if (assembly.Runtime is { } runtime && !Runtimes.Contains(runtime, StringComparer.Ordinal))
        {
            yield return new ProblemModel(Descriptors.InvalidRuntime, runtime, assembly.Location);
        }
    }

    private static IEnumerable<ProblemModel> CheckMain(EquatableArray<FunctionModel> functions, AssemblyModel assembly)
    {
        if (!assembly.GenerateMain)
        {
            yield break;
        }

        if (!assembly.IsExecutable)
        {
            yield return new ProblemModel(Descriptors.NotExecutable, "this project", assembly.Location);
        }

        if (assembly.HasMain)
        {
            yield return new ProblemModel(Descriptors.HasMain, "the project's own", assembly.Location);
        }

        if (functions.Count == 0)
        {
            yield return new ProblemModel(Descriptors.NoFunctions, "this project", assembly.Location);
        }

        if (!assembly.References.Contains(KnownTypes.BootstrapBuilder))
        {
            yield return new ProblemModel(Descriptors.MissingDependency, "Amazon.Lambda.RuntimeSupport", assembly.Location);
        }

        foreach (var twice in functions.GroupBy(function => function.MethodName, StringComparer.OrdinalIgnoreCase).Where(IsShared))
        {
            yield return new ProblemModel(
                Descriptors.GenerationFailed,
                $"ANNOTATIONS_HANDLER names a function by its method, and {twice.Count()} are called '{twice.Key}', ignoring case",
                twice.Last().Location);
        }
    }

    private static bool IsShared(IGrouping<string, FunctionModel> functions) => functions.Count() > 1;
}
