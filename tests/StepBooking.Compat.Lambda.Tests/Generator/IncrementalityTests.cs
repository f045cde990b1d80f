using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>An edit that concerns no function generates nothing anew.</summary>
public class IncrementalityTests
{
    private static readonly string Program = Programs.With("public Answer Reserve(Ask ask) => new(ask.Name);");

    [Fact]
    public void Unrelated_edit_reuses_every_output()
    {
        var again = GeneratorRun.Over(Program).Again(compilation => compilation.AddSyntaxTrees(GeneratorRun.Parse("class Other { }")));

        Assert.All(
            Reasons(again, Amazon.Lambda.Annotations.SourceGenerator.Generator.FunctionStep),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(
            Reasons(again, Amazon.Lambda.Annotations.SourceGenerator.Generator.GenerationStep),
            reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(Outputs(again), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edited_function_is_generated_anew_and_the_others_are_not()
    {
        const string Other = "namespace Trips.Steps { public class OtherFunction { [LambdaFunction] public void Other() { } } }";
        var run = GeneratorRun.Over(Program).Again(compilation => compilation.AddSyntaxTrees(GeneratorRun.Parse(Programs.Head + Other)));

        var again = run.Again(compilation => Replace(compilation, "Reserve(Ask ask)", "Reserve(Ask asked)"));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged],
            Reasons(again, Amazon.Lambda.Annotations.SourceGenerator.Generator.FunctionStep));
        Assert.Contains("__asked__", again["ReserveFunction_Reserve_Generated.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Body_of_a_function_does_not_matter()
    {
        var again = GeneratorRun.Over(Program).Again(compilation => Replace(compilation, "new(ask.Name)", "new(\"x\" + ask.Name)"));

        Assert.All(Outputs(again), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string text, string with)
    {
        var tree = compilation.SyntaxTrees[0];
        return compilation.ReplaceSyntaxTree(tree, GeneratorRun.Parse(tree.ToString().Replace(text, with, StringComparison.Ordinal)));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(one => one.Outputs)
            .Select(output => output.Reason);
}
