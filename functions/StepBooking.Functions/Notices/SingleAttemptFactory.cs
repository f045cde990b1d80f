using Amazon.Runtime;

namespace StepBooking.Functions.Notices;

/// <summary>
/// Makes HTTP clients that hand a request over once. <c>MaxErrorRetry</c> 0 is not enough: the SDK repeats a request whose
/// connection was reset some ten times whatever that says, and a message whose answer was lost may have been taken.
/// </summary>
internal sealed class SingleAttemptFactory : HttpClientFactory
{
    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var client = new HttpClient(new SingleAttemptHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } });
        if (clientConfig.Timeout is { } timeout)
            client.Timeout = timeout;
        return client;
    }
}
