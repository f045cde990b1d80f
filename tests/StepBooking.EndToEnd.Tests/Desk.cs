using Amazon.Runtime;
using Amazon.StepFunctions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>
/// A running host and the clients that talk to it. As a fixture it is started once for the whole assembly, on free ports and in memory,
/// and ended with its children.
/// </summary>
public sealed class Desk : IAsyncLifetime
{
    /// <summary>Starts a host of its own.</summary>
    public Desk()
        : this(HostRun.Start())
    {
    }

    private Desk(HostRun host) => Host = host;

    /// <summary>The REST API, no slash at the end of its path.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>The AWS endpoint's address.</summary>
    public Uri Aws { get; private set; } = null!;

    /// <summary>Step Functions as any client sees it.</summary>
    public AmazonStepFunctionsClient StepFunctions { get; private set; } = null!;

    /// <summary>The host itself.</summary>
    internal HostRun Host { get; }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await Host.Ready();
        Api = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = await Host.Address("api"),
            Timeout = TimeSpan.FromSeconds(60),
        };
        Aws = await Host.Address("aws");
        StepFunctions = new AmazonStepFunctionsClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonStepFunctionsConfig { ServiceURL = Aws.ToString(), AuthenticationRegion = "us-east-1" });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        StepFunctions?.Dispose();
        Api?.Dispose();
        await using (Host)
        {
            if (Host.HasExited)
                return;
            var family = ProcessTree.Below(Host.Pid);
            Signal.Terminate(Host.Pid);
            await Host.End();
            await ProcessTree.Gone(family, Host.Told);
        }
    }

    /// <summary>Waits until a host is ready, and talks to it. The host ends with the desk.</summary>
    internal static async Task<Desk> Open(HostRun host)
    {
        var desk = new Desk(host);
        await desk.InitializeAsync();
        return desk;
    }
}
