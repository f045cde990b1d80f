using Amazon.DynamoDBv2;
using Amazon.EventBridge;
using Amazon.SecretsManager;
using Amazon.SQS;
using Amazon.StepFunctions;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Notices;
using StepBooking.Functions;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Payments;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>What the functions of a world are made with: their own composition, with every way out of the process watched.</summary>
internal static class WorldServices
{
    /// <param name="world">The world.</param>
    /// <param name="workshop">What its runs share.</param>
    public static ServiceProvider Of(World world, Workshop workshop)
    {
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        services.AddSingleton(new StepEnvironment(workshop.Variable));
        services.AddSingleton<TimeProvider>(world.Clock);
        services.AddSingleton<IAmazonDynamoDB>(new WatchedDynamoDb(workshop.Endpoint, world));
        services.AddSingleton<IAmazonStepFunctions>(new WorldStepFunctions(world));
        services.AddSingleton<IAmazonSQS>(new WatchedQueues(world));
        services.AddSingleton<IAmazonEventBridge>(new WatchedEvents());
        services.AddSingleton<IAmazonSecretsManager>(new WatchedSecrets(workshop.PaymentSecret));
        services.AddSingleton(provider => new GatewayClient(
            new WatchedGateway(world), provider.GetRequiredService<PaymentSecret>()));
        services.AddSingleton(new Metrics("test", TextWriter.Null, world.Clock));
        var senders = new WatchedSenders(world);
        services.AddSingleton<IEmailSender>(senders);
        services.AddSingleton<ISmsSender>(senders);
        return services.BuildServiceProvider();
    }
}
