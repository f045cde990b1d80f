using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Functions;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The deployed functions, called in process as Lambda calls them: JSON in, JSON or a reported exception out.</summary>
internal sealed class FunctionCalls(IServiceProvider services)
{
    private static readonly StepBookingSerializer Serializer = new();
    private static readonly ConcurrentDictionary<string, (Type Type, MethodInfo Method)> Known = new();

    /// <summary>Whether there is a function of that name.</summary>
    public static bool Has(string name) => typeof(Startup).Assembly.GetTypes().Any(type => type.Name == name + "Function");

    /// <summary>What a function answers to a payload.</summary>
    public async Task<TaskOutcome> Invoke(string name, string payload)
    {
        try
        {
            var answer = await Call(name, payload);
            return TaskOutcome.Succeeded(Json.Parse($$"""{"ExecutedVersion":"$LATEST","Payload":{{answer}},"StatusCode":200}"""));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var cause = new JsonObject { ["errorType"] = fault.GetType().Name, ["errorMessage"] = fault.Message };
            return TaskOutcome.Failed(fault.GetType().Name, cause.ToJsonString());
        }
    }

    /// <summary>What a function answers, as JSON text.</summary>
    public async Task<string> Call(string name, string payload)
    {
        var (type, method) = Known.GetOrAdd(name, Find);
        var function = ActivatorUtilities.CreateInstance(services, type);
        var arguments = method.GetParameters().Select(parameter => Argument(parameter, payload)).ToArray();
        var result = method.Invoke(function, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task task)
        {
            await task;
            result = method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
        }

        return result is null ? "null" : Write(result);
    }

    private static (Type Type, MethodInfo Method) Find(string name)
    {
        var type = typeof(Startup).Assembly.GetTypes().SingleOrDefault(type => type.Name == name + "Function")
            ?? throw new InvalidOperationException($"There is no function {name}.");
        return (type, type.GetMethod(name)!);
    }

    private static object? Argument(ParameterInfo parameter, string payload)
    {
        if (parameter.ParameterType == typeof(ILambdaContext))
            return new TestLambdaContext { RemainingTime = TimeSpan.FromMinutes(5), Logger = SilentLogger.Instance };
        if (parameter.ParameterType == typeof(string))
            return FromRequest(parameter.Name!, JsonNode.Parse(payload)!);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(payload));
        return typeof(StepBookingSerializer).GetMethod(nameof(Serializer.Deserialize))!
            .MakeGenericMethod(parameter.ParameterType).Invoke(Serializer, BindingFlags.DoNotWrapExceptions, null, [stream], null);
    }

    /// <summary>A parameter of the route, or else of the query: what the generated handler gives a method.</summary>
    private static string? FromRequest(string name, JsonNode request) =>
        (request["pathParameters"]?[name] ?? request["queryStringParameters"]?[name])?.GetValue<string>();

    private static string Write(object result)
    {
        using var stream = new MemoryStream();
        typeof(StepBookingSerializer).GetMethod(nameof(Serializer.Serialize))!
            .MakeGenericMethod(result.GetType()).Invoke(Serializer, BindingFlags.DoNotWrapExceptions, null, [result, stream], null);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Logs are for people; a run is judged by facts.</summary>
    private sealed class SilentLogger : ILambdaLogger
    {
        public static SilentLogger Instance { get; } = new();

        public void Log(string message)
        {
        }

        public void LogLine(string message)
        {
        }
    }
}
