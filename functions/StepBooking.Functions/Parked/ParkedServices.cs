using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Parked;

namespace StepBooking.Functions.Parked;

/// <summary>Registers what work is parked with.</summary>
internal static class ParkedServices
{
    internal static void AddParking(this IServiceCollection services)
    {
        services.AddSingleton<IAmazonSQS>(provider => new AmazonSQSClient(new AmazonSQSConfig
        {
            Timeout = provider.GetRequiredService<StepEnvironment>().ClientTimeout,
            MaxErrorRetry = 1,
        }));
        services.AddSingleton<IOperatorInbox>(provider => new SqsOperatorInbox(
            provider.GetRequiredService<IAmazonSQS>(), provider.GetRequiredService<StepEnvironment>().ParkedQueueUrl));
    }
}
