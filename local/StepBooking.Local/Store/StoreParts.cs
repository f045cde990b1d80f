using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Store;

/// <summary>The data store of the desk.</summary>
internal static class StoreParts
{
    internal static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton<TableRegistry>()
        .AddSingleton<DynamoDbLocalClient>()
        .AddAwsService<DynamoDbService>()
        .AddResourceType<TableType>();
}
