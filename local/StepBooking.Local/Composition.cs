using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StepBooking.Local.Aws;
using StepBooking.Local.Aws.Signing;
using StepBooking.Local.Catalogue;
using StepBooking.Local.Events;
using StepBooking.Local.EventSources;
using StepBooking.Local.Functions;
using StepBooking.Local.GraphQl;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Logs;
using StepBooking.Local.Mail;
using StepBooking.Local.Objects;
using StepBooking.Local.Payments;
using StepBooking.Local.Queues;
using StepBooking.Local.Resources;
using StepBooking.Local.RestApi;
using StepBooking.Local.Secrets;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.StepFunctions.Observing;
using StepBooking.Local.Storage;
using StepBooking.Local.Store;
using StepBooking.Local.Synthesis;
using StepBooking.Local.Templates;
using StepBooking.Local.Topics;
using StepBooking.Local.UserPool;
using StepBooking.Local.Warming;
using StepBooking.Processes;

namespace StepBooking.Local;

/// <summary>Puts the desk together: one line for each part.</summary>
internal static class Composition
{
    /// <summary>Everything that the desk is made of, nothing of it started. Disposing ends it, the last made first.</summary>
    internal static ServiceProvider Build(DeskOptions options, DataFolder data, Progress progress)
    {
        var services = new ServiceCollection();
        services.AddCore(options, data, progress)
            .AddIam()
            .AddLogs()
            .AddStore()
            .AddQueues()
            .AddMail()
            .AddTopics()
            .AddSecrets()
            .AddPayments()
            .AddFunctions()
            .AddObjects()
            .AddEvents()
            .AddEventSources()
            .AddStepFunctions()
            .AddExecutionLog()
            .AddUserPool()
            .AddGraphQl()
            .AddRestApi()
            .AddStartTask<WarmFunctions>()
            .AddStartTask<CatalogueTask>()
            .AddResourceType<AlarmType>()
            .AddResourceType<DashboardType>();
        return services.BuildServiceProvider();
    }

    /// <summary>Adds an AWS service.</summary>
    internal static IServiceCollection AddAwsService<T>(this IServiceCollection services)
        where T : class, IAwsService => services.AddSingleton<T>().AddSingleton<IAwsService>(all => all.GetRequiredService<T>());

    /// <summary>Adds a resource type.</summary>
    internal static IServiceCollection AddResourceType<T>(this IServiceCollection services)
        where T : class, IResourceType => services.AddSingleton<IResourceType, T>();

    /// <summary>Adds something served at the API's port.</summary>
    internal static IServiceCollection AddLocalSurface<T>(this IServiceCollection services)
        where T : class, ILocalSurface => services.AddSingleton<ILocalSurface, T>();

    /// <summary>Adds work to do before READY. Tasks run in the order in which they are added.</summary>
    internal static IServiceCollection AddStartTask<T>(this IServiceCollection services)
        where T : class, IStartTask => services.AddSingleton<IStartTask, T>();

    private static IServiceCollection AddCore(this IServiceCollection services, DeskOptions options, DataFolder data, Progress progress)
    {
        services.AddSingleton(options).AddSingleton(data).AddSingleton(progress);
        services.AddLogging(logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DeskAddresses>();
        services.AddSingleton<Stopping>();
        services.AddSingleton<DynamoDbEndpoint>();
        services.AddSingleton(_ => new Journal(options.InMemory ? null : data.Combine("desk.db")));
        services.AddSingleton(_ => new AppSynthesis(RepositoryRoot.Combine("artifacts", "cdk")));
        services.AddSingleton<Assets>();
        services.AddSingleton<Deployment>();
        services.AddSingleton(_ => new Identities(data.Seed()));
        services.AddSingleton<Authenticator>();
        services.AddSingleton<IAwsServices>(all => new AwsServices(
            all.GetServices<IAwsService>,
            all.GetRequiredService<Identities>(),
            all.GetRequiredService<Stopping>(),
            all.GetRequiredService<ILogger<AwsServices>>()));
        return services.AddSingleton<AwsEndpoint>();
    }
}
