namespace StepBooking.Functions.Notices;

/// <summary>Turns every fault of the network into one that no client repeats, saying whether the request can have been received.</summary>
internal sealed class SingleAttemptHandler : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new NoAnswerException(IsBeforeSending(fault));
        }
    }

    private static bool IsBeforeSending(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError:
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
    };
}
