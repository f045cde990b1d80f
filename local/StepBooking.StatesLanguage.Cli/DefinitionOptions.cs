using System.CommandLine;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>The options of every command that reads definitions.</summary>
internal sealed class DefinitionOptions
{
    private readonly Option<WorkflowType> _type = new("--type")
    {
        Description = "STANDARD or EXPRESS; EXPRESS has no .sync, no task tokens and no distributed Map.",
        DefaultValueFactory = _ => WorkflowType.Standard,
        CustomParser = result =>
        {
            if (Enum.TryParse<WorkflowType>(result.Tokens.Single().Value, ignoreCase: true, out var type) && Enum.IsDefined(type))
            {
                return type;
            }

            result.AddError("--type is STANDARD or EXPRESS.");
            return default;
        },
    };

    private readonly Option<string[]> _define = new("--define")
    {
        Description = "NAME=VALUE: what ${NAME} in a definition stands for. Other names in a Resource stand for a function of that name.",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        _define.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"--define takes NAME=VALUE, not '{token.Value}'.");
            }
        });
        command.Options.Add(_type);
        command.Options.Add(_define);
    }

    /// <summary>Reads a definition's file as the options say.</summary>
    /// <exception cref="UsageException">The file is not there.</exception>
    public DefinitionFile Read(ParseResult parsed, string path)
    {
        var defined = parsed.GetValue(_define)!.Select(d => d.Split('=', 2)).GroupBy(d => d[0], StringComparer.Ordinal);
        var substitutions = new Substitutions(defined.ToDictionary(d => d.Key, d => d.Last()[1], StringComparer.Ordinal));
        return DefinitionFile.Read(path, parsed.GetValue(_type), substitutions);
    }

    /// <summary>Standard or Express.</summary>
    public WorkflowType Type(ParseResult parsed) => parsed.GetValue(_type);
}
