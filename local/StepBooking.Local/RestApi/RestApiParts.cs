using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Logs;
using StepBooking.Local.UserPool;

namespace StepBooking.Local.RestApi;

/// <summary>API Gateway: the fallback of everything else at the API's port.</summary>
internal static class RestApiParts
{
    private const string Principal = "apigateway.amazonaws.com";

    internal static IServiceCollection AddRestApi(this IServiceCollection services) => services
        .AddSingleton<ITemplates, VelocityTemplates>()
        .AddSingleton(Gateway)
        .AddResourceType<RestApiResource>()
        .AddResourceType<DeploymentResource>()
        .AddResourceType<StageResource>()
        .AddLocalSurface<Surface>();

    private static ApiGateway Gateway(IServiceProvider all) => new(
        all.GetRequiredService<IFunctions>(),
        all.GetRequiredService<IAwsServices>(),
        role => all.GetRequiredService<Identities>().Assume(role, Principal),
        all.GetRequiredService<IUserPools>(),
        all.GetRequiredService<ITemplates>(),
        all.GetRequiredService<ILogStreams>(),
        all.GetRequiredService<FunctionSettings>(),
        all.GetRequiredService<TimeProvider>());

    private sealed class Surface(ApiGateway gateway) : ILocalSurface
    {
        public void Map(IEndpointRouteBuilder routes) => routes.MapFallback("{**path}", gateway.Handle);
    }
}
