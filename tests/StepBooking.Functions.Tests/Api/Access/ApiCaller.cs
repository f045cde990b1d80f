using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Tests.Api.Access;

/// <summary>Calls any operation through its function, made as in Lambda but for the store and the time.</summary>
/// <param name="desk">The desk whose store and time there are; null where the call must end before it needs any.</param>
internal sealed class ApiCaller(ApiDesk? desk = null)
{
    /// <summary>An id that nothing has.</summary>
    public const string Nobodys = "0b9d4c7e-5a1f-4f0c-9d52-6b1c8f3e2a70";

    private const string SomeProvider = "indian-railways";

    /// <summary>Somebody of a role who owns nothing here.</summary>
    public static Call Stranger(ApiOperation operation, string role) => new(operation.Method, operation.Route)
    {
        Sub = "mallory",
        Groups = role is "clerks" or "operators" ? role : null,
        Provider = role == "providers" ? "another-provider" : null,
        Body = operation.Body,
    };

    /// <summary>Makes the call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="call">Who calls, and with what.</param>
    /// <param name="id">The thing that the path names.</param>
    public async Task<APIGatewayProxyResponse> Call(ApiOperation operation, Call call, string id = Nobodys)
    {
        var type = operation.Handler!.DeclaringType!;
        await using var services = Services(type);
        var arguments = operation.Handler.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(APIGatewayProxyRequest) ? (call with { Id = id }).ToRequest()
            : parameter.ParameterType == typeof(ILambdaContext) ? desk?.Context ?? new TestLambdaContext()
            : parameter.Name == "providerId" ? SomeProvider
            : (object)id);
        var answer = (Task<APIGatewayProxyResponse>)operation.Handler.Invoke(services.GetRequiredService(type), [.. arguments])!;
        return await answer.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private ServiceProvider Services(Type function)
    {
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        services.AddSingleton(new StepEnvironment(StartupTests.Variables.GetValueOrDefault));
        services.AddSingleton(function);
        if (desk is not null)
        {
            services.AddSingleton(desk.Table);
            services.AddSingleton<TimeProvider>(desk.Clock);
        }

        return services.BuildServiceProvider();
    }
}
