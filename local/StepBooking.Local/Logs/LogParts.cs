using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Logs;

/// <summary>Log groups.</summary>
internal static class LogParts
{
    internal static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<ILogStreams>(all => new LogFolder(all.GetRequiredService<DataFolder>().Combine("logs")))
        .AddResourceType<LogGroupType>();
}
