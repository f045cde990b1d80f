using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox;

/// <summary>A sandbox that listens. Disposing of it cuts the requests it holds and closes the books.</summary>
public sealed class RunningSandbox : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningSandbox(WebApplication app, Sandbox sandbox)
    {
        this.app = app;
        Sandbox = sandbox;
        BaseAddress = new Uri(app.Urls.Single());
    }

    /// <summary>What listens.</summary>
    public Sandbox Sandbox { get; }

    /// <summary>Where it listens; the API's paths begin with <c>/v1</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The key that callers have to send.</summary>
    public string ApiKey => Sandbox.ApiKey;

    /// <summary>The books: every payment with all that happened to it, oldest first.</summary>
    public IReadOnlyList<PaymentRecord> Payments => Sandbox.Payments;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        Sandbox.Dispose();
    }

    internal static async Task<RunningSandbox> StartAsync(Sandbox sandbox, CancellationToken cancellationToken)
    {
        // Empty: neither ASPNETCORE_ variables nor an appsettings.json of the working folder say where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.UseRouting();
        sandbox.Map(app);
        app.UseEndpoints(static _ => { });
        await app.StartAsync(cancellationToken);
        return new RunningSandbox(app, sandbox);
    }

    /// <summary>Whoever started it ends it: Ctrl-C is none of its.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
