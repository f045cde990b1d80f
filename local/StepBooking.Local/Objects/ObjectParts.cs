using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Hosting;
using StepBooking.StatesLanguage.Objects;

namespace StepBooking.Local.Objects;

/// <summary>S3.</summary>
internal static class ObjectParts
{
    internal static IServiceCollection AddObjects(this IServiceCollection services) => services
        .AddSingleton(Files)
        .AddSingleton<ObjectStore>()
        .AddSingleton<IObjectStore>(all => all.GetRequiredService<ObjectStore>())
        .AddSingleton<ObjectListing>()
        .AddAwsService<S3Service>()
        .AddResourceType<BucketType>()
        .AddResourceType<BucketPolicyType>();

    /// <summary>The folder; a host that keeps nothing has one that it empties first.</summary>
    private static ObjectFiles Files(IServiceProvider all)
    {
        var data = all.GetRequiredService<DataFolder>();
        if (!all.GetRequiredService<DeskOptions>().InMemory)
            return new ObjectFiles(data.Combine("objects"));
        var folder = data.Combine("in-memory", "objects");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return new ObjectFiles(folder);
    }
}
