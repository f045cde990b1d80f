using Microsoft.Extensions.Logging;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;

namespace StepBooking.Local.Aws;

/// <inheritdoc cref="IAwsServices"/>
/// <param name="all">The services; asked at the first call, because some of them call others.</param>
/// <param name="identities">Who may do what.</param>
/// <param name="stopping">Whether the desk stops.</param>
/// <param name="log">Where what should not happen is told.</param>
internal sealed class AwsServices(
    Func<IEnumerable<IAwsService>> all, Identities identities, Stopping stopping, ILogger<AwsServices> log) : IAwsServices
{
    private readonly Lazy<Dictionary<string, IAwsService>> services =
        new(() => all().ToDictionary(service => service.Name, StringComparer.Ordinal));

    /// <summary>The signing names of all services.</summary>
    public IEnumerable<string> Names => services.Value.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var service = Find(request);
            foreach (var permission in service.Needs(request))
                Authorise(request, permission);
            return await service.Handle(request, cancellationToken);
        }
        catch (AwsError error)
        {
            return AwsErrorAnswer.Of(request, error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception ended) when (stopping.HasBegun && ended is (ObjectDisposedException or OperationCanceledException))
        {
            return AwsErrorAnswer.Of(request, new AwsError("ServiceUnavailable", "The desk is stopping.", 503));
        }
#pragma warning disable CA1031 // Whatever a service throws is this request's failure, not the desk's: AWS answers InternalFailure.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "{Service} {Operation} failed; request {RequestId}", request.Service, request.Operation ?? request.Path, request.RequestId);
            return AwsErrorAnswer.Of(request, new AwsError("InternalFailure", "The request processing has failed because of an internal error.", 500));
        }
    }

    private IAwsService Find(AwsRequest request) => services.Value.TryGetValue(request.Service, out var service)
        ? service
        : throw new AwsError("UnknownOperationException", $"The desk runs no service '{request.Service}'. It runs {string.Join(", ", Names)}.", 404);

    private void Authorise(AwsRequest request, AwsPermission permission)
    {
        if (identities.Allows(request.Caller, permission))
            return;
        var message = $"User: {request.Caller.Arn} is not authorized to perform: {permission.Action} on resource: {permission.Resource} "
            + $"because no identity-based policy allows the {permission.Action} action";
        var status = request.Protocol == AwsProtocol.Json ? 400 : 403;
        throw new AwsError("AccessDeniedException", message, status)
        {
            QueryCode = request.Service == "sns" ? "AuthorizationError" : "AccessDenied",
        };
    }
}
