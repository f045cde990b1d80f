using System.CommandLine;

namespace StepBooking.StatesLanguage.Cli;

/// <summary><c>validate FILES</c>: tells what CreateStateMachine would refuse.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Definitions in the Amazon States Language.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var options = new DefinitionOptions();
        var command = new Command("validate", "Prints AWS's diagnostics of definitions. Ends with 1 where one is invalid.") { Files };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var files = parsed.GetValue(Files)!.Select(path => options.Read(parsed, path)).ToList();
            await using var evaluator = new Evaluator(errors);
            foreach (var file in files)
            {
                await file.CheckExpressions(evaluator.Syntax, stop);
                foreach (var line in file.Complaints().DefaultIfEmpty($"{file.Path}: valid"))
                {
                    await output.WriteLineAsync(line);
                }
            }

            return files.TrueForAll(f => f.Diagnostics.Count == 0) ? ExitCode.Well : ExitCode.Badly;
        });
        return command;
    }
}
