using System.Net.Sockets;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>
/// Ends the process when the Runtime API goes while a handler is at work: nobody is left to take its answer, and a process that
/// went on would outlive what started it.
/// </summary>
internal sealed class RuntimeApiWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource over = new();

    private RuntimeApiWatch(Uri endpoint, Action gone) => _ = WatchAsync(endpoint, gone, over.Token);

    /// <summary>Watches until disposed of.</summary>
    /// <param name="endpoint">Host and port.</param>
    /// <param name="gone">What to do when nobody listens there any more.</param>
    public static RuntimeApiWatch Start(string endpoint, Action gone) => new(new Uri($"http://{endpoint}"), gone);

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
    }

    private static async Task WatchAsync(Uri endpoint, Action gone, CancellationToken over)
    {
        try
        {
            do
            {
                await Task.Delay(Interval, over);
            }
            while (await WaitForEndOfConnectionAsync(endpoint, over));
            gone();
        }
        catch (OperationCanceledException)
        {
            // The handler is done.
        }
    }

    /// <summary>Waits on an idle connection until it is closed. False when there is nobody to connect to.</summary>
    private static async Task<bool> WaitForEndOfConnectionAsync(Uri endpoint, CancellationToken over)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, over);
        }
        catch (SocketException)
        {
            return false;
        }

        try
        {
            await socket.ReceiveAsync(new byte[1], over);
        }
        catch (SocketException)
        {
            // Closed the hard way; the next attempt to connect tells whether anybody is left.
        }

        return true;
    }
}
