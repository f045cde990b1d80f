using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Approvals;

/// <summary>Registers what providers are asked with, and what their decisions are passed on by.</summary>
internal static class ApprovalServices
{
    internal static void AddApprovals(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ApprovalLimit(provider.GetRequiredService<StepEnvironment>().ApprovalLimit));
        services.AddSingleton(provider => new ProviderInbox(provider.GetRequiredService<StepEnvironment>().BookingRequestQueueUrl));
        services.AddSingleton<ApprovalRequests>();
        services.AddSingleton<TokenAnswers>();
        services.AddSingleton<ProviderDecisions>();
    }
}
