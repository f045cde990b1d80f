using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Payments;
using StepBooking.Local.Storage;
using StepBooking.Local.Synthesis;
using StepBooking.Local.Templates;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Sqlite;

namespace StepBooking.Local.Hosting;

/// <summary>The running desk: from the lock on its data to READY, and to the end of all that it started.</summary>
/// <param name="options">The command line.</param>
/// <param name="progress">What the person at it reads.</param>
internal sealed class Desk(DeskOptions options, Progress progress) : IAsyncDisposable
{
    private readonly Ending ending = new();
    private readonly TaskCompletionSource ready = new();

    /// <summary>Starts everything, says READY, and serves until it is stopped.</summary>
    /// <exception cref="StartUpException">Something is missing or refused to start, or DynamoDB Local died.</exception>
    /// <exception cref="OperationCanceledException">It was stopped while starting.</exception>
    public async Task Run(CancellationToken stop)
    {
        progress.Report($"Starting on the data in {options.DataFolder}.");
        var data = DataFolder.Take(options.DataFolder);
        ending.Then(data);
        ReadyFile.Remove(data);
        var parts = Composition.Build(options, data, progress);
        ending.Then((IAsyncDisposable)parts);
        var stopping = parts.GetRequiredService<Stopping>();
        ending.Before(stopping.Begin);
        await using var beginning = stop.Register(stopping.Begin);
        ending.First(parts.GetRequiredService<FunctionHost>());
        ending.First(parts.GetRequiredService<NodeChild>());
        await Listen(parts, stop);

        using var starting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var store = StartStore(parts, data, starting.Token);
        var assembly = Synthesise(parts, starting.Token);
        try
        {
            await (await Task.WhenAny(store, assembly));
            var summary = await Deploy(parts, await assembly, starting.Token);
            await store;
            await RunStartTasks(parts, starting.Token);
            ready.SetResult();
            Announcement.Print(progress, options, parts.GetRequiredService<DeskAddresses>(), summary, (await store).Endpoint);
            ReadyFile.Write(progress, data, parts.GetRequiredService<DeskAddresses>());
        }
        catch
        {
            await starting.CancelAsync();
            await Task.WhenAll(store, assembly).ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        await ServeUntilStopped(await store, parts.GetRequiredService<IJournal>(), stop);
        progress.Report("Stopping.");
        ReadyFile.Remove(data);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ending.DisposeAsync();

    private static async Task ServeUntilStopped(DynamoDbLocal store, IJournal journal, CancellationToken stop)
    {
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, stop);
        var failed = journal is SqliteJournal onDisk ? onDisk.Failed : new TaskCompletionSource<JournalException>().Task;
        var first = await Task.WhenAny(stopped, store.Exited, failed);
        if (stop.IsCancellationRequested)
            return;
        if (first == failed)
            throw new StartUpException($"{(await failed).Message} Make room or make it writable, and start the host again: executions go on where they were.", await failed);
        if (first == store.Exited)
            throw new StartUpException($"DynamoDB Local ended by itself (exit code {await store.Exited}): start the host again; the data are as they were.");
    }

    private async Task Listen(ServiceProvider parts, CancellationToken stop)
    {
        var addresses = parts.GetRequiredService<DeskAddresses>();
        var aws = await LoopbackServer.Start(options.AwsPort, "--aws-port", AwsEndpoint.BodyLimit, server =>
            server.Run(context => parts.GetRequiredService<AwsEndpoint>().Serve(context)));
        ending.First(aws);
        addresses.Aws = aws.Address;
        var api = await LoopbackServer.Start(options.Port, "--port", null, server => MapApi(server, parts));
        ending.First(api);
        addresses.Api = api.Address;
        await parts.GetRequiredService<SandboxHost>().Start(stop);
    }

    private void MapApi(WebApplication server, ServiceProvider parts)
    {
        server.Use(async (context, next) =>
        {
            if (ready.Task.IsCompleted)
                await next(context);
            else
                await SayNotYet(context);
        });
        server.UseRouting();
        foreach (var surface in parts.GetServices<ILocalSurface>())
            surface.Map(server);
        server.UseEndpoints(_ => { });
    }

    private static Task SayNotYet(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync("""{"type":"about:blank","title":"The desk is starting","status":503}""");
    }

    private async Task<DynamoDbLocal> StartStore(ServiceProvider parts, DataFolder data, CancellationToken stop)
    {
        var endpoint = parts.GetRequiredService<DynamoDbEndpoint>();
        try
        {
            var store = await StartStore(data, stop);
            endpoint.Set(store.Endpoint);
            return store;
        }
        catch (Exception failure)
        {
            endpoint.Fail(failure);
            throw;
        }
    }

    private async Task<DynamoDbLocal> StartStore(DataFolder data, CancellationToken stop)
    {
        var settings = new DynamoDbLocalOptions { DataFolder = options.InMemory ? null : data.Combine("dynamodb") };
        var packages = await progress.Doing("installing npm packages", () => NpmPackages.Install(progress, stop));
        var store = await progress.Doing("starting DynamoDB Local", () => DynamoDbLocal.Start(packages, settings, stop));
        ending.First(store);
        progress.Report($"DynamoDB Local answers at {store.Endpoint}.");
        return store;
    }

    private async Task<CloudAssembly> Synthesise(ServiceProvider parts, CancellationToken stop)
    {
        var synthesised = await progress.Doing("synthesising the CDK app", () =>
            Task.Run(() => parts.GetRequiredService<AppSynthesis>().Run(SynthesisInputs.OfRepository(), progress, stop), stop));
        ending.Then(synthesised);
        progress.Report(synthesised.Cached ? "The CDK app has not changed: its cloud assembly is used again." : "The CDK app is synthesised.");
        var assembly = CloudAssembly.Read(synthesised.Folder);
        parts.GetRequiredService<Assets>().Use(assembly);
        return assembly;
    }

    private Task<DeploymentSummary> Deploy(ServiceProvider parts, CloudAssembly assembly, CancellationToken stop) =>
        progress.Doing("making what the template declares", () => parts.GetRequiredService<Deployment>().Run(assembly, stop));

    private async Task RunStartTasks(ServiceProvider parts, CancellationToken stop)
    {
        foreach (var task in parts.GetServices<IStartTask>())
            await progress.Doing(task.Title, () => task.Run(stop));
    }
}
