using System.Collections.Concurrent;
using StepBooking.Local.Aws;
using StepBooking.Local.Logs;
using StepBooking.Processes;

namespace StepBooking.Local.Functions;

/// <summary>Runs the declared functions as processes, one for each invocation at a time.</summary>
internal sealed class FunctionHost : IFunctions, IAsyncDisposable
{
    private readonly FunctionRegistry registry;
    private readonly FunctionPolicies policies;
    private readonly FunctionSettings settings;
    private readonly ProcessPool pool;
    private readonly ConcurrentDictionary<string, int> underWay = new();

    /// <summary>Makes a host that runs nothing yet.</summary>
    /// <param name="registry">The functions.</param>
    /// <param name="policies">Their resource policies.</param>
    /// <param name="settings">How processes are run.</param>
    /// <param name="identityOf">The identity of an execution role, by its ARN.</param>
    /// <param name="logs">Where their lines go.</param>
    /// <param name="time">What timeouts and idleness are measured by.</param>
    public FunctionHost(
        FunctionRegistry registry,
        FunctionPolicies policies,
        FunctionSettings settings,
        Func<string, Identity> identityOf,
        ILogStreams logs,
        TimeProvider time)
    {
        this.registry = registry;
        this.policies = policies;
        this.settings = settings;
        FunctionEnvironment environment = new(settings, identityOf);
        pool = new ProcessPool(settings, (function, stop) => FunctionProcess.Start(function, environment, logs, settings, time, stop), time);
    }

    /// <summary>How many processes there are.</summary>
    public int Processes => pool.Count;

    /// <summary>Completes when each process that has answered so far can be used again, or is ended.</summary>
    public Task Settled => pool.Settled;

    /// <summary>Starts a process of each function that has none, two at a time, so that the first invocations need not wait for them.</summary>
    /// <param name="names">Names or ARNs; one that is unknown is left out.</param>
    /// <param name="cancellationToken">Ends the warming.</param>
    public Task Warm(IEnumerable<string> names, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        names,
        new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
        async (name, stop) =>
        {
            try
            {
                FunctionConfiguration function = registry.Find(name, null);
                if (pool.Has(function))
                    return;
                FunctionProcess process = await pool.Take(function, stop);
                if (await process.WaitUntilReady())
                    pool.Return(process);
                else
                    pool.End(process);
            }
            catch (Exception failure) when (failure is AwsError or StartUpException or ObjectDisposedException)
            {
                // The first invocation will tell.
            }
        });

    /// <inheritdoc/>
    public async Task<FunctionResult> Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken)
    {
        FunctionConfiguration function = registry.Find(functionNameOrArn, qualifier);
        int count = underWay.AddOrUpdate(function.Arn, 1, static (_, now) => now + 1);
        if (count > function.ReservedConcurrency)
        {
            Leave(function);
            throw new AwsError("TooManyRequestsException", "Rate Exceeded.", 429);
        }

        Task<FunctionResult> run = Run(new Invocation(function, payload.Length == 0 ? "{}"u8.ToArray() : payload), cancellationToken);
        _ = run.ContinueWith(_ => Leave(function), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await run.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<FunctionResult> InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        FunctionConfiguration function = registry.Find(functionNameOrArn, null);
        if (!policies.Allows(function.Arn, servicePrincipal, sourceArn, settings.Account))
        {
            throw new AwsError(
                "AccessDeniedException",
                $"User: {servicePrincipal} is not authorized to perform: lambda:InvokeFunction on resource: {function.Arn} because no resource-based policy allows the lambda:InvokeFunction action",
                403);
        }

        return Invoke(function.Arn, payload, null, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => pool.DisposeAsync();

    private async Task<FunctionResult> Run(Invocation invocation, CancellationToken cancellationToken)
    {
        FunctionProcess process;
        try
        {
            process = await pool.Take(invocation.Function, cancellationToken);
        }
        catch (StartUpException missing)
        {
            return new FunctionResult(
                200, "Unhandled", FunctionErrors.NoEntrypoint(invocation.RequestId, missing.Message), FunctionConfiguration.Latest, "");
        }

        return await RunOn(process, invocation);
    }

    private void Leave(FunctionConfiguration function) => underWay.AddOrUpdate(function.Arn, 0, static (_, now) => now - 1);

    private async Task<FunctionResult> RunOn(FunctionProcess process, Invocation invocation)
    {
        try
        {
            FunctionResult result = await process.Handle(invocation);
            pool.Follow(Settle(process, invocation));
            return result;
        }
        catch
        {
            pool.End(process);
            throw;
        }
    }

    private async Task Settle(FunctionProcess process, Invocation invocation)
    {
        if (await process.WaitUntilThrough(invocation))
            pool.Return(process);
        else
            pool.End(process);
    }
}
