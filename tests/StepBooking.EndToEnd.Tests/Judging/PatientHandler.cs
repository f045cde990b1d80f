using System.Net;

namespace StepBooking.EndToEnd.Tests.Judging;

/// <summary>
/// Makes a call until it is answered, as a client does that may make it again: a host that is gone, slow or busy is asked once more,
/// wherever it listens by then.
/// </summary>
/// <param name="where">Where the host listens now.</param>
internal sealed class PatientHandler(Func<Uri> where) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly HttpStatusCode[] MeansAgain =
        [HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout];

    private int lost;
    private int busy;

    /// <summary>How many calls were cut off or refused with their host.</summary>
    public int Lost => lost;

    /// <summary>How many calls were answered that they should be made again.</summary>
    public int Busy => busy;

    /// <summary>A client that calls through this handler, and waits for an answer as long as the test does.</summary>
    public HttpClient Client() =>
        new(this, disposeHandler: false) { BaseAddress = new Uri("http://desk.invalid"), Timeout = Timeout.InfiniteTimeSpan };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        using var poll = new PeriodicTimer(Interval);
        while (true)
        {
            request.RequestUri = new Uri(where(), path);
            if (await TrySend(request, cancellationToken) is { } answer)
                return answer;
            await poll.WaitForNextTickAsync(cancellationToken);
        }
    }

    private async Task<HttpResponseMessage?> TrySend(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var response = await base.SendAsync(request, limit.Token);
            if (!MeansAgain.Contains(response.StatusCode))
            {
                await response.Content.LoadIntoBufferAsync(limit.Token);
                return response;
            }

            response.Dispose();
            Interlocked.Increment(ref busy);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref lost);
        }

        return null;
    }
}
