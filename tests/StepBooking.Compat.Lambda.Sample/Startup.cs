using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Registers what the functions are given.</summary>
[LambdaStartup]
public class Startup
{
    /// <summary>Registers it.</summary>
    /// <param name="services">Where.</param>
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton<Counter>();
}
