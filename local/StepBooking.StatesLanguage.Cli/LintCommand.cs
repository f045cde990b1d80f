using System.CommandLine;
using StepBooking.StatesLanguage.Linting;

namespace StepBooking.StatesLanguage.Cli;

/// <summary><c>lint FILES</c>: looks for pitfalls in valid definitions.</summary>
internal static class LintCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Definitions in the Amazon States Language.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "text, or sarif for SARIF 2.1.0.",
        DefaultValueFactory = _ => "text",
    };

    private static readonly Option<string?> Template = new("--template")
    {
        Description = "The CloudFormation template (JSON) that deploys the definitions: rules then look at functions, roles, queues and alarms too.",
    };

    public static Command Create(TextWriter output)
    {
        var options = new DefinitionOptions();
        Format.AcceptOnlyFromAmong("text", "sarif");
        var command = new Command("lint", "Looks for pitfalls in definitions (docs/linter.md). Ends with 1 where there are some.")
        {
            Files, Format, Template,
        };
        options.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetValue(Files)!.Select(path => options.Read(parsed, path)).ToList(),
            Read(parsed.GetValue(Template)),
            parsed.GetValue(Format) == "sarif",
            output));
        return command;
    }

    private static int Run(List<DefinitionFile> files, TemplateFile? template, bool isSarif, TextWriter output)
    {
        if (files.SelectMany(f => f.Complaints()).ToList() is { Count: > 0 } invalid)
        {
            throw new UsageException(string.Join(Environment.NewLine, invalid));
        }

        var linter = new Linter();
        var found = files.ConvertAll(file => KeyValuePair.Create(
            file.Path.Replace('\\', '/'), linter.Check(Subject(file, template))));
        if (isSarif)
        {
            output.WriteLine(SarifReport.Write(linter.Rules, found).ToText());
        }
        else
        {
            TextReport.Write(output, found);
        }

        return found.Exists(f => f.Value.Any(finding => finding.Allowed is null)) ? ExitCode.Badly : ExitCode.Well;
    }

    private static TemplateFile? Read(string? path) => path is null ? null : TemplateFile.Read(path);

    private static LintSubject Subject(DefinitionFile file, TemplateFile? template)
    {
        var subject = new LintSubject(file.Definition!) { Template = template?.Template };
        return template is null || subject.Deployment is not null
            ? subject
            : throw new UsageException($"{template.Path}: no machine in it can be told to be that of {file.Path}.");
    }
}
