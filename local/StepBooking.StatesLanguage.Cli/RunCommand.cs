using System.CommandLine;
using System.Text.Json;
using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli;

/// <summary><c>run FILE</c>: runs one execution and prints its events.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Machine = new("machine")
    {
        Description = "A definition in the Amazon States Language.",
    };

    private static readonly Option<string?> Input = new("--input")
    {
        Description = "A file with the input as JSON; without one the input is {}.",
    };

    private static readonly Option<string?> InputText = new("--input-text") { Description = "The input as JSON." };

    private static readonly Option<string?> Mocks = new("--mocks")
    {
        Description = "A mock configuration file of Step Functions Local: what tasks answer.",
    };

    private static readonly Option<string?> TestCase = new("--test-case")
    {
        Description = "Machine#Case: the test case of the mocks to run; not needed where there is but one.",
    };

    private static readonly Option<int?> Seed = new("--seed")
    {
        Description = "Makes ids, jitter, random numbers and times the same in each run.",
    };

    private static readonly Option<bool> RealTime = new("--real-time") { Description = "Really waits where the machine waits." };

    public static Command Create(TextWriter output, TextWriter errors)
    {
        var options = new DefinitionOptions();
        var command = new Command("run", "Runs an execution and prints its events and its result. Ends with 1 where it does not succeed.")
        {
            Machine, Input, InputText, Mocks, TestCase, Seed, RealTime,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var file = options.Read(parsed, parsed.GetValue(Machine)!);
            await using var evaluator = new Evaluator(errors);
            await file.CheckExpressions(evaluator.Syntax, stop);
            if (file.Diagnostics.Count > 0)
            {
                throw new UsageException(string.Join(Environment.NewLine, file.Complaints()));
            }

            var run = new MachineRun(file, options.Type(parsed), evaluator.Expressions)
            {
                Input = ReadInput(parsed.GetValue(Input), parsed.GetValue(InputText)),
                Mocks = ReadMocks(parsed.GetValue(Mocks), parsed.GetValue(TestCase)),
                Seed = parsed.GetValue(Seed),
            };
            return await run.Run(output, parsed.GetValue(RealTime), stop);
        });
        return command;
    }

    private static Json ReadInput(string? file, string? text)
    {
        if (file is not null && text is not null)
        {
            throw new UsageException("Give --input or --input-text, not both.");
        }

        try
        {
            return Json.Parse(file is null ? text ?? "{}" : File.ReadAllText(file));
        }
        catch (JsonException e)
        {
            throw new UsageException($"{file ?? "--input-text"} is not JSON: {e.Message}");
        }
    }

    private static MockTestCase? ReadMocks(string? file, string? testCase)
    {
        if (file is null && testCase is null)
        {
            return null;
        }

        if (file is null || (testCase is not null && testCase.Split('#') is not [{ Length: > 0 }, { Length: > 0 }]))
        {
            throw new UsageException("Give --mocks FILE, and --test-case Machine#Case where it has more than one test case.");
        }

        try
        {
            var configuration = MockConfiguration.Load(file);
            return testCase?.Split('#') is [var machine, var name] ? configuration.Find(machine, name) : configuration.FindOnly();
        }
        catch (MockConfigurationException e)
        {
            throw new UsageException(string.Join(Environment.NewLine, e.Problems.Select(p => $"{file}: {p}")));
        }
    }
}
