using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Iam;

/// <summary>Roles, policies, and the service that tells a caller who it is.</summary>
internal static class IamParts
{
    internal static IServiceCollection AddIam(this IServiceCollection services) => services
        .AddAwsService<StsService>()
        .AddResourceType<RoleType>()
        .AddResourceType<PolicyType>();
}
