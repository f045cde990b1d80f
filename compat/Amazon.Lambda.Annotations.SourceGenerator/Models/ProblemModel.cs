using Amazon.Lambda.Annotations.SourceGenerator.Diagnosing;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>A diagnostic to report: one of <see cref="Descriptors"/> by its id, with what its message names.</summary>
internal sealed record ProblemModel(string Id, string Argument, LocationModel? Location)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.ById(Id), Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, Argument);
}
