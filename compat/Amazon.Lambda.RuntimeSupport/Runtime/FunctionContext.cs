using System.Globalization;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>The context of an invocation that came over the Runtime API.</summary>
internal sealed class FunctionContext(InvocationHeaders headers, ILambdaLogger logger, ILambdaSerializer serializer) : ILambdaContext
{
    public string AwsRequestId => headers.RequestId;

    public IClientContext ClientContext { get; } = Runtime.ClientContext.Parse(headers.ClientContext);

    public string FunctionName => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME");

    public string FunctionVersion => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    public ICognitoIdentity Identity { get; } = CognitoIdentity.Parse(headers.CognitoIdentity);

    public string InvokedFunctionArn => headers.InvokedFunctionArn;

    public ILambdaLogger Logger => logger;

    public string LogGroupName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_GROUP_NAME");

    public string LogStreamName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_STREAM_NAME");

    public int MemoryLimitInMB =>
        int.TryParse(
            Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var megabytes) ? megabytes : 0;

    public TimeSpan RemainingTime =>
        DateTimeOffset.FromUnixTimeMilliseconds(headers.DeadlineMs ?? 0) - TimeProvider.System.GetUtcNow();

    public string TenantId => headers.TenantId ?? string.Empty;

    public string TraceId => headers.TraceId ?? string.Empty;

    public ILambdaSerializer Serializer => serializer;
}
