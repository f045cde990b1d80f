using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>The generator, run once over a program.</summary>
/// <param name="Driver">The driver after the run, for another run.</param>
/// <param name="Compilation">The program as it was given.</param>
/// <param name="Output">The program with what was generated.</param>
/// <param name="Reported">What the generator reported.</param>
internal sealed record GeneratorRun(
    GeneratorDriver Driver,
    CSharpCompilation Compilation,
    Compilation Output,
    ImmutableArray<Diagnostic> Reported)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Lazy<ImmutableArray<MetadataReference>> AllReferences = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("StepBooking", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The text generated under a file name.</summary>
    public string this[string fileName] =>
        Driver.GetRunResult().Results.Single().GeneratedSources.Single(source => source.HintName == fileName).SourceText.ToString();

    /// <summary>The names of the files generated.</summary>
    public IEnumerable<string> FileNames => Driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName);

    /// <summary>Errors and warnings of the program with what was generated; missing documentation of the program's own left out.</summary>
    public IReadOnlyList<string> CompilerComplaints =>
        [.. Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Id != "CS1591" || diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
            .Select(diagnostic => diagnostic.ToString())];

    /// <summary>Runs over one file of source.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">What the program is.</param>
    /// <param name="without">A package that it does not reference.</param>
    public static GeneratorRun Over(
        string source,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        string? without = null)
    {
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);
        var references = AllReferences.Value.Where(reference => without is null || !reference.Display!.Contains(without, StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create("Functions", [Parse(source)], references, options);
        var driver = CSharpGeneratorDriver.Create(
            [new Amazon.Lambda.Annotations.SourceGenerator.Generator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return Run(driver, compilation);
    }

    /// <summary>Runs again, over a changed program.</summary>
    public GeneratorRun Again(Func<CSharpCompilation, CSharpCompilation> change) => Run(Driver, change(Compilation));

    /// <summary>Reads a file of source.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, "Functions.cs");

    private static GeneratorRun Run(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var after = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        return new GeneratorRun(after, compilation, output, reported);
    }
}
