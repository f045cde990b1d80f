using System.Globalization;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Linting;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>A definition as it stands in a file.</summary>
internal sealed class DefinitionFile
{
    private readonly TextPlaces _places;

    private DefinitionFile(string path, string text, StateMachineDefinition? definition, IReadOnlyList<Diagnostic> diagnostics)
    {
        Path = path;
        _places = new TextPlaces(text);
        Definition = definition;
        Diagnostics = diagnostics;
    }

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>What it says; null where it is no valid definition.</summary>
    public StateMachineDefinition? Definition { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; }

    public static DefinitionFile Read(string path, WorkflowType type, Substitutions substitutions)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: there is no such file.");
        }

        var text = substitutions.Apply(File.ReadAllText(path));
        try
        {
            return new DefinitionFile(path, text, StateMachineDefinition.Parse(text, type), []);
        }
        catch (InvalidDefinitionException e)
        {
            return new DefinitionFile(path, text, null, e.Diagnostics);
        }
    }

    /// <summary>Looks at the syntax of its expressions too.</summary>
    public async Task CheckExpressions(ExpressionSyntax syntax, CancellationToken cancellationToken)
    {
        try
        {
            await (Definition is null ? Task.CompletedTask : syntax.Check(Definition, cancellationToken));
        }
        catch (InvalidDefinitionException e)
        {
            Diagnostics = e.Diagnostics;
        }
    }

    /// <summary>Tells what is wrong: <c>file:line:column: CODE at /States/Pay/Next: message</c>.</summary>
    public IEnumerable<string> Complaints() => Diagnostics.Select(d =>
    {
        if (d.Code == DiagnosticCode.InvalidJson)
        {
            return $"{Path}: {d.Code}: {d.Message.Split('\n')[0]}";
        }

        var place = _places.Find(d.Location);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}:{place.Line}:{place.Column}: {d.Code} at {d.Location}: {d.Message}");
    });
}
