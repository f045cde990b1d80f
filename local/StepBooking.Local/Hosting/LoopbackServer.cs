using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StepBooking.Processes;

namespace StepBooking.Local.Hosting;

/// <summary>An HTTP server on 127.0.0.1.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackServer(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Binds and serves.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="option">The option that sets the port: for the message.</param>
    /// <param name="bodyLimit">The largest request body in bytes; null where what it serves sets the limit itself.</param>
    /// <param name="map">Adds what it serves.</param>
    /// <exception cref="StartUpException">The port is in use, or not for us to take.</exception>
    public static async Task<LoopbackServer> Start(int port, string option, long? bodyLimit, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = bodyLimit;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(300));
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        var application = builder.Build();
        map(application);
        try
        {
            await application.StartAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new StartUpException(Explain(port, option, failure), failure);
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new LoopbackServer(application, new Uri(addresses.First()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static string Explain(int port, string option, Exception failure)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return failure is IOException { InnerException: AddressInUseException }
            ? $"Port {number} is in use: stop what listens there, or give another port with {option} (0 picks a free one)."
            : $"Port {number} cannot be opened ({failure.Message}): give another port with {option} (0 picks a free one).";
    }

    /// <summary>The desk ends its servers itself: Ctrl-C is none of theirs.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
