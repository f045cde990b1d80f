using System.Globalization;
using System.Runtime.InteropServices;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Functions;

/// <summary>
/// A process's whole environment: what Lambda sets, what the template declares, and of the host's own only what a
/// process needs to start.
/// </summary>
/// <param name="settings">Region and endpoint.</param>
/// <param name="identityOf">The identity of an execution role, by its ARN.</param>
internal sealed class FunctionEnvironment(FunctionSettings settings, Func<string, Identity> identityOf)
{
    private static readonly string[] Inherited = ["PATH", "HOME", "DOTNET_ROOT", "TMPDIR"];

    /// <summary>The variables of one process.</summary>
    /// <param name="function">Whose process.</param>
    /// <param name="runtimeApi">Host and port of its Runtime API.</param>
    /// <param name="logStream">The stream its lines go to.</param>
    public IReadOnlyDictionary<string, string?> For(FunctionConfiguration function, string runtimeApi, string logStream)
    {
        Dictionary<string, string?> variables = [];
        foreach (string name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                variables[name] = value;
        }

        variables.TryAdd("DOTNET_ROOT", DotnetRoot());
        foreach ((string name, string value) in function.Environment)
            variables[name] = value;

        Identity role = identityOf(function.RoleArn);
        variables["AWS_ACCESS_KEY_ID"] = role.AccessKeyId;
        variables["AWS_SECRET_ACCESS_KEY"] = role.SecretAccessKey;
        variables["AWS_REGION"] = settings.Region;
        variables["AWS_DEFAULT_REGION"] = settings.Region;
        variables["AWS_ENDPOINT_URL"] = settings.AwsEndpoint();
        variables["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = FunctionConfiguration.Latest;
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = function.LogGroup;
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream;
        variables["AWS_LAMBDA_LOG_FORMAT"] = function.LogFormat;
        if (function.ApplicationLogLevel is { } level)
            variables["AWS_LAMBDA_LOG_LEVEL"] = level;
        variables["LAMBDA_TASK_ROOT"] = function.Folder;
        variables["_HANDLER"] = function.Handler;
        variables["TZ"] = ":UTC";
        variables["LANG"] = "en_US.UTF-8";
        return variables;
    }

    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
}
