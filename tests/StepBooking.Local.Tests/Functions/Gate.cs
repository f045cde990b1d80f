using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StepBooking.Local.Tests.Functions;

/// <summary>An address at which a function's process waits until the test lets it go on.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim arrivals = new(0);
    private readonly WebApplication server;

    private Gate()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            arrivals.Release();
            await opened.Task;
            await context.Response.WriteAsync("go on");
        });
    }

    public string Address => server.Urls.Single();

    public static async Task<Gate> Start()
    {
        Gate gate = new();
        await gate.server.StartAsync();
        return gate;
    }

    /// <summary>Waits until that many processes have come to the gate since the last call.</summary>
    public async Task Arrivals(int count)
    {
        for (int i = 0; i < count; i++)
            Assert.True(await arrivals.WaitAsync(TimeSpan.FromSeconds(30)), "Nobody came to the gate.");
    }

    public void Open() => opened.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Open();
        await server.DisposeAsync();
        arrivals.Dispose();
    }
}
