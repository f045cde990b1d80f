using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Logs;
using StepBooking.Local.Resources;
using StepBooking.Local.Synthesis;

namespace StepBooking.Local.Functions;

/// <summary>Lambda.</summary>
internal static class FunctionParts
{
    private const string Principal = "lambda.amazonaws.com";

    internal static IServiceCollection AddFunctions(this IServiceCollection services) => services
        .AddSingleton(Settings)
        .AddSingleton<FunctionRegistry>()
        .AddSingleton<FunctionPolicies>()
        .AddSingleton(Host)
        .AddSingleton<IFunctions>(all => all.GetRequiredService<FunctionHost>())
        .AddSingleton<EventQueue>()
        .AddAwsService<LambdaService>()
        .AddSingleton<IResourceType>(all => new FunctionResource(
            all.GetRequiredService<FunctionRegistry>(), all.GetRequiredService<Assets>().Path, all.GetRequiredService<TimeProvider>()))
        .AddResourceType<PermissionResource>();

    private static FunctionSettings Settings(IServiceProvider all) => new()
    {
        Region = DeskAccount.Region,
        Account = DeskAccount.Id,
        AwsEndpoint = () => ReadyFile.Text(all.GetRequiredService<DeskAddresses>().Aws),
        Processes = all.GetRequiredService<DeskOptions>().Concurrency,
    };

    private static FunctionHost Host(IServiceProvider all) => new(
        all.GetRequiredService<FunctionRegistry>(),
        all.GetRequiredService<FunctionPolicies>(),
        all.GetRequiredService<FunctionSettings>(),
        role => all.GetRequiredService<Identities>().Assume(role, Principal),
        all.GetRequiredService<ILogStreams>(),
        all.GetRequiredService<TimeProvider>());
}
