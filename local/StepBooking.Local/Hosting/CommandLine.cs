using System.CommandLine;
using StepBooking.Local.Functions;
using StepBooking.Local.Import;
using StepBooking.Local.Operating;
using StepBooking.Processes;

namespace StepBooking.Local.Hosting;

/// <summary>The host's command line.</summary>
internal static class CommandLine
{
    /// <summary>Below it, one function could take every place while its invocations wait for another.</summary>
    private const int LeastConcurrency = FunctionSettings.MostOfOneFunction + 1;

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(1.8);

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port of the REST API and the local surfaces; 0 picks a free one.",
        DefaultValueFactory = _ => new DeskOptions().Port,
    };

    private static readonly Option<int> AwsPort = new("--aws-port")
    {
        Description = "Port of the AWS endpoint; 0 picks a free one.",
        DefaultValueFactory = _ => new DeskOptions().AwsPort,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the data and logs.",
        DefaultValueFactory = _ => new DeskOptions().DataFolder,
    };

    private static readonly Option<bool> InMemory = new("--in-memory")
    {
        Description = "Keep store, queues, mailbox and executions in memory; only logs are written to the data folder.",
    };

    private static readonly Option<int> Concurrency = new("--concurrency")
    {
        Description = $"Most function processes at one time; at least {LeastConcurrency}, because one function may take {LeastConcurrency - 1}.",
        DefaultValueFactory = _ => new DeskOptions().Concurrency,
    };

    /// <summary>Reads the arguments and runs the desk until it is stopped by Ctrl-C or SIGTERM.</summary>
    /// <returns>0 when it was stopped, 1 when it could not start or a part of it died.</returns>
    internal static Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("Runs the whole of StepBooking on this machine, from the synthesised CDK app.")
        {
            Port, AwsPort, Data, InMemory, Concurrency, ImportCommand.Of(Data),
        };
        foreach (var port in (Option<int>[])[Port, AwsPort])
            port.Validators.Add(result => Check(result.GetValueOrDefault<int>() is >= 0 and <= 65535, result, "a port is a number from 0 to 65535"));
        Concurrency.Validators.Add(result => Check(
            result.GetValueOrDefault<int>() >= LeastConcurrency,
            result,
            $"at least {LeastConcurrency} processes are needed, because one function may take {LeastConcurrency - 1}"));
        root.Subcommands.Add(DeadLettersCommand.Make());
        root.SetAction((parsed, stop) => Run(Read(parsed), stop));
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopLimit });
    }

    private static DeskOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(Port),
        AwsPort = parsed.GetValue(AwsPort),
        DataFolder = Path.GetFullPath(parsed.GetValue(Data)!),
        InMemory = parsed.GetValue(InMemory),
        Concurrency = parsed.GetValue(Concurrency),
    };

    private static async Task<int> Run(DeskOptions options, CancellationToken stop)
    {
        using var progress = new Progress(Console.Out);
        try
        {
            await using var desk = new Desk(options, progress);
            await desk.Run(stop);
            return 0;
        }
        catch (StartUpException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
#pragma warning disable CA1031 // Whatever it is, the person at the desk reads one line; the rest is in a file.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(FailureFile.Write(options.DataFolder, failure));
            return 1;
        }
    }

    private static void Check(bool right, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!right)
            result.AddError($"{result.Option.Name}: {message}.");
    }
}
