using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.UserPool;

/// <summary>Cognito: the pool, its tokens, and where they are had.</summary>
internal static class UserPoolParts
{
    internal static IServiceCollection AddUserPool(this IServiceCollection services) => services
        .AddSingleton(static all => new SigningKey(Folder(all)))
        .AddSingleton(static all => new UserStore(Folder(all)))
        .AddSingleton<UserPools>()
        .AddSingleton<IUserPools>(static all => all.GetRequiredService<UserPools>())
        .AddSingleton<PreTokenGeneration>()
        .AddSingleton<TokenIssuer>()
        .AddSingleton<TokenSurface>()
        .AddResourceType<UserPoolResource>()
        .AddResourceType<UserPoolClientResource>()
        .AddResourceType<UserPoolGroupResource>()
        .AddLocalSurface<Surface>();

    private static string? Folder(IServiceProvider all) =>
        all.GetRequiredService<DeskOptions>().InMemory ? null : all.GetRequiredService<DataFolder>().Combine("user-pool");

    private sealed class Surface(TokenSurface surface) : ILocalSurface
    {
        public void Map(IEndpointRouteBuilder routes)
        {
            routes.MapGet("/_local/token", surface.Token);
            routes.MapGet("/_local/.well-known/jwks.json", surface.Keys);
        }
    }
}
