using System.CommandLine;
using StepBooking.Local.Hosting;
using StepBooking.Processes;

namespace StepBooking.Local.Operating;

/// <summary>
/// <c>dead-letters list | show ID | delete ID | redrive ID | redrive --all</c>: what the operations API does with messages that were given
/// up, from the command line, against the running desk or a deployed stage.
/// </summary>
internal static class DeadLettersCommand
{
    private static readonly Option<string> Queue = new("--queue")
    {
        Description = "Which dead-letter queue, as the operations API calls it.",
        DefaultValueFactory = _ => "intake",
        Recursive = true,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The running desk's folder of data, which tells where it listens.",
        DefaultValueFactory = _ => new DeskOptions().DataFolder,
        Recursive = true,
    };

    private static readonly Option<string?> Api = new("--api")
    {
        Description = $"The address of a deployed stage's API instead of the desk's; {OperationsApi.TokenVariable} holds an operator's ID token.",
        Recursive = true,
    };

    /// <summary>The command with its parts.</summary>
    internal static Command Make()
    {
        Argument<string> message = new("id") { Description = "The message's id." };
        Argument<string?> perhaps = new("id") { Description = "The message's id.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> all = new("--all") { Description = "Every message that is in the queue now." };
        Command list = new("list", "Shows the first messages, a line of JSON each.");
        Command show = new("show", "Shows one message.") { message };
        Command delete = new("delete", "Gives a message up for good.") { message };
        Command redrive = new("redrive", "Puts a message back into the queue that it came from.") { perhaps, all };
        redrive.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(perhaps) is not null))
                result.AddError("Say either a message's id or --all.");
        });
        list.SetAction((parsed, stop) => Run(parsed, api => api.List(stop)));
        show.SetAction((parsed, stop) => Run(parsed, api => api.Show(parsed.GetValue(message)!, stop)));
        delete.SetAction((parsed, stop) => Run(parsed, api => api.Delete(parsed.GetValue(message)!, stop)));
        redrive.SetAction((parsed, stop) => Run(parsed, api => parsed.GetValue(perhaps) is { } id ? api.Redrive(id, stop) : api.RedriveAll(stop)));
        return new Command("dead-letters", "Looks after messages that were given up.") { Queue, Data, Api, list, show, delete, redrive };
    }

    private static async Task<int> Run(ParseResult parsed, Func<OperationsApi, Task> work)
    {
        try
        {
            using var api = await OperationsApi.Open(parsed.GetValue(Api), parsed.GetValue(Data)!, parsed.GetValue(Queue)!, Console.Out);
            await work(api);
            return 0;
        }
        catch (Exception failure) when (failure is StartUpException or HttpRequestException or IOException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
