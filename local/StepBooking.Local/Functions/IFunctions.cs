using StepBooking.Local.Aws;

namespace StepBooking.Local.Functions;

/// <summary>The functions that the template declares, ready to be invoked. Callers have been authorised before.</summary>
internal interface IFunctions
{
    /// <summary>
    /// Invokes a function and waits for its answer. Waiting for a free process is in order of arrival and does not count
    /// against the function's timeout; giving up the wait does not end an invocation that has begun.
    /// </summary>
    /// <param name="functionNameOrArn">Physical name, bare state name (<c>ReserveSeats</c>), partial or full ARN, with or without a qualifier.</param>
    /// <param name="payload">The event: JSON; nothing stands for <c>{}</c>.</param>
    /// <param name="qualifier">Null or <c>$LATEST</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c> (404), or <c>TooManyRequestsException</c> (429) beyond a reserved concurrency.</exception>
    Task<FunctionResult> Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken);

    /// <summary>The same on behalf of a service, for which the function's resource policy must hold a permission.</summary>
    /// <param name="servicePrincipal">For example <c>apigateway.amazonaws.com</c>.</param>
    /// <param name="sourceArn">The ARN of what causes the call, matched against the permission's <c>SourceArn</c>.</param>
    /// <exception cref="AwsError">As <see cref="Invoke"/>, and <c>AccessDeniedException</c> (403).</exception>
    Task<FunctionResult> InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
