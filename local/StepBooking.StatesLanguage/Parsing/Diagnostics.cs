using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Collects what is wrong with a definition while it is read.</summary>
internal sealed class Diagnostics
{
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    public void Schema(string message, string location) => _found.Add(new(DiagnosticCode.Schema, message, location));

    public void MissingTarget(string message, string location) => _found.Add(new(DiagnosticCode.MissingTarget, message, location));
}
