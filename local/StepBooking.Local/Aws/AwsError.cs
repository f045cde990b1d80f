namespace StepBooking.Local.Aws;

/// <summary>
/// An error that the service answers in its own protocol (awsJson <c>__type</c>, query XML, REST header): thrown by a
/// service, written by the endpoint.
/// </summary>
/// <param name="code">The error code as AWS names it, for example <c>ExecutionDoesNotExist</c>.</param>
/// <param name="message">The message as AWS words it.</param>
/// <param name="status">HTTP status; 400 unless the service says otherwise.</param>
internal sealed class AwsError(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The error code as AWS names it.</summary>
    public string Code { get; } = code;

    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What the error has besides its message, in the JSON protocol: <c>reason</c>, <c>resourceName</c>.</summary>
    public (string Name, string Value)? Detail { get; init; }

    /// <summary>The code in the query protocol, where that is another one.</summary>
    public string? QueryCode { get; init; }
}
