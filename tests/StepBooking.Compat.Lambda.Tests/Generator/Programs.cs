namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>Programs that the generator is run over.</summary>
internal static class Programs
{
    /// <summary>What each starts with.</summary>
    public const string Head = """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Core;
        using Amazon.Lambda.Serialization.SystemTextJson;
        using Microsoft.Extensions.DependencyInjection;

        """;

    /// <summary>The assembly's serializer.</summary>
    public const string Serializer = "[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]\n";

    /// <summary>A startup that registers a clock, an event and an answer.</summary>
    public const string Startup = """
        namespace Trips
        {
            [LambdaStartup]
            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddSingleton(TimeProvider.System);
            }
        }

        """;

    /// <summary>An event and an answer.</summary>
    public const string Types = """
        namespace Trips
        {
            public record Ask(string? Name);
            public record Answer(string? Text);
        }

        """;

    /// <summary>A class of one function.</summary>
    public static string Function(string method) => $$"""
        namespace Trips.Steps
        {
            public class ReserveFunction
            {
                [LambdaFunction]
                {{method}}
            }
        }
        """;

    /// <summary>A program of one function, with startup and serializer.</summary>
    public static string With(string method) => Head + Serializer + Startup + Types + Function(method);

    /// <summary>A program of one function and a serializer, without startup.</summary>
    public static string WithoutStartup(string method) => Head + Serializer + Types + Function(method);
}
