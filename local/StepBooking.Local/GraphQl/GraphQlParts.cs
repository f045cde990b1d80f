using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.GraphQl.Resources;
using StepBooking.Local.GraphQl.Sources;
using StepBooking.Local.Iam;

namespace StepBooking.Local.GraphQl;

/// <summary>AppSync: the GraphQL API at the API's port.</summary>
internal static class GraphQlParts
{
    private const string Principal = "appsync.amazonaws.com";

    internal static IServiceCollection AddGraphQl(this IServiceCollection services) => services
        .AddSingleton<GraphQlApis>()
        .AddSingleton<GraphQlLanguage>()
        .AddSingleton<ResolverCode>()
        .AddSingleton<GraphQlEngine>()
        .AddSingleton<AsRole>(all => role => all.GetRequiredService<Identities>().Assume(role, Principal))
        .AddResourceType<GraphQLApiType>()
        .AddResourceType<GraphQLSchemaType>()
        .AddResourceType<DataSourceType>()
        .AddResourceType<FunctionConfigurationType>()
        .AddResourceType<ResolverType>()
        .AddLocalSurface<GraphQlEndpoint>();
}
