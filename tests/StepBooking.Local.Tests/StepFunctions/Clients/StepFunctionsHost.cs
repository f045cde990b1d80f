using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StepBooking.Local.Aws;
using StepBooking.Local.Aws.Signing;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Tests.StepFunctions.Clients;

/// <summary>The AWS endpoint with Step Functions and nothing else behind it, in memory and in real time.</summary>
public sealed class StepFunctionsHost : IAsyncLifetime
{
    private ServiceProvider? parts;
    private LoopbackServer? server;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Endpoint => server!.Address.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        parts = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Stopping>()
            .AddSingleton(new DeskOptions { InMemory = true })
            .AddSingleton(_ => new Journal(null))
            .AddSingleton(_ => new Progress(TextWriter.Null))
            .AddSingleton(_ => new Identities(new byte[32]))
            .AddSingleton<Authenticator>()
            .AddSingleton<IAwsServices>(all => new AwsServices(
                all.GetServices<IAwsService>, all.GetRequiredService<Identities>(), all.GetRequiredService<Stopping>(), NullLogger<AwsServices>.Instance))
            .AddSingleton<AwsEndpoint>()
            .AddStepFunctions()
            .BuildServiceProvider();
        var endpoint = parts.GetRequiredService<AwsEndpoint>();
        server = await LoopbackServer.Start(0, "--aws-port", AwsEndpoint.BodyLimit, application => application.Run(endpoint.Serve));
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        await parts!.DisposeAsync();
    }
}
