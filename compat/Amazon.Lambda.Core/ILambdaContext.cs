namespace Amazon.Lambda.Core;

/// <summary>What a function can know about its invocation and about itself.</summary>
public interface ILambdaContext
{
    /// <summary>The id of the invocation; a retried invocation keeps it.</summary>
    string AwsRequestId { get; }

    /// <summary>What the invoker said about itself.</summary>
    IClientContext ClientContext { get; }

    /// <summary>The function's name.</summary>
    string FunctionName { get; }

    /// <summary>The function's version, "$LATEST" unless one was published.</summary>
    string FunctionVersion { get; }

    /// <summary>The invoking Cognito identity.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>The ARN under which the function was invoked: with the alias or version that was named.</summary>
    string InvokedFunctionArn { get; }

    /// <summary>Where this invocation's log lines go.</summary>
    ILambdaLogger Logger { get; }

    /// <summary>The log group of the function.</summary>
    string LogGroupName { get; }

    /// <summary>The log stream of this process.</summary>
    string LogStreamName { get; }

    /// <summary>The memory configured for the function, in MB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time until this invocation is ended as timed out.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant that the invocation is for; empty when the function isolates none.</summary>
    string TenantId => string.Empty;

    /// <summary>The X-Ray trace header of the invocation; empty when it is not traced.</summary>
    string TraceId => string.Empty;

    /// <summary>The function's serializer; null when its handler works on streams alone.</summary>
    ILambdaSerializer Serializer => null;
}
