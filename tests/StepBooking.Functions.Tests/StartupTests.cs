using System.Reflection;
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Tests;

public sealed class StartupTests
{
    public static TheoryData<Type> Functions { get; } = [.. typeof(Startup).Assembly.GetTypes()
        .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<LambdaFunctionAttribute>() is not null))];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_can_be_made(Type function)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
        var services = new ServiceCollection();
        services.AddSingleton(function);
        new Startup().ConfigureServices(services);
        services.AddSingleton(new StepEnvironment(name => "the value of " + name));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        Assert.NotNull(scope.ServiceProvider.GetRequiredService(function));
    }
}
