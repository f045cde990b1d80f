using System.CommandLine;
using StepBooking.Processes;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>The program's command line.</summary>
internal static class CommandLine
{
    /// <summary>Reads the arguments and does what they say.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where complaints and progress go.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static async Task<int> Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Runs, validates and lints state machine definitions in the Amazon States Language.")
        {
            RunCommand.Create(output, errors), ValidateCommand.Create(output, errors), LintCommand.Create(output),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await errors.WriteLineAsync(error.Message);
            }

            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception e) when (e is UsageException or StartUpException or NodeChildException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
    }
}
