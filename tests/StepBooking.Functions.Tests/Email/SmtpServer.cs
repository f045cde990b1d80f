using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace StepBooking.Functions.Tests.Email;

/// <summary>A small SMTP server on a loopback port. It says what a test lets it say, and keeps what it takes.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    public SmtpServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Who may sign in, as <c>user:password</c>; null for everybody without.</summary>
    public string? Account { get; set; }

    /// <summary>The ways to sign in that it offers.</summary>
    public string Ways { get; set; } = "PLAIN LOGIN";

    /// <summary>With one it offers STARTTLS.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>What it answers to a command in place of what it would: <c>RCPT</c>, <c>MAIL</c>, <c>DATA</c>, <c>.</c>; null hangs up.</summary>
    public ConcurrentDictionary<string, string?> Says { get; } = new();

    /// <summary>All that clients said, the mails' lines apart.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>The mails that it was handed, taken or not: sender, recipient, lines.</summary>
    public ConcurrentQueue<(string From, string To, string Text)> Mails { get; } = new();

    /// <summary>Completes when a mail was handed over whole.</summary>
    public TaskCompletionSource HandedOver { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it waits for before it answers to a mail.</summary>
    public Task BeforeAnswer { get; set; } = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                conversations.Add(ServeAsync(client));
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            Stream stream = client.GetStream();
            try
            {
                await TalkAsync(stream);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException or HungUp)
            {
                // Either side hung up.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var line = new LineReader(stream);
        var (from, to, secure) = ("", "", false);
        await SayAsync(stream, Says.TryGetValue("connect", out var greeting) ? greeting : "220 mail.example.com ESMTP");
        while (await line.NextAsync(stopping.Token) is { } said)
        {
            Heard.Enqueue(said);
            var word = said.Split(' ', ':')[0].ToUpperInvariant();
            if (Says.TryGetValue(word, out var answer))
            {
                await SayAsync(stream, answer);
                continue;
            }

            switch (word)
            {
                case "EHLO":
                    await SayAsync(stream, Offer(secure));
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go on");
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(Certificate!);
                    (stream, line, secure) = (tls, new LineReader(tls), true);
                    break;
                case "AUTH":
                    await SayAsync(stream, await IsKnownAsync(said, stream, line) ? "235 welcome" : "535 5.7.8 who are you, alice@example.com?");
                    break;
                case "MAIL":
                    from = said;
                    await SayAsync(stream, "250 ok");
                    break;
                case "RCPT":
                    to = said;
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    Mails.Enqueue((from, to, await MailAsync(line)));
                    HandedOver.TrySetResult();
                    await BeforeAnswer;
                    await SayAsync(stream, Says.TryGetValue(".", out var taken) ? taken : "250 2.0.0 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "502 what?");
                    break;
            }
        }
    }

    private string Offer(bool secure)
    {
        List<string> offered = ["mail.example.com", "SIZE 1000000"];
        if (Certificate is not null && !secure)
            offered.Add("STARTTLS");
        if (Account is not null && (Certificate is null || secure))
            offered.Add("AUTH " + Ways);
        return string.Join("\r\n", offered.Select((each, at) => $"250{(at == offered.Count - 1 ? ' ' : '-')}{each}"));
    }

    private async Task<bool> IsKnownAsync(string said, Stream stream, LineReader line)
    {
        var parts = said.Split(' ');
        if (parts[1] == "PLAIN")
            return Text(parts[2]) == $"\0{Account!.Replace(':', '\0')}";
        await SayAsync(stream, "334 VXNlcm5hbWU6");
        var user = Text(await line.NextAsync(stopping.Token) ?? "");
        await SayAsync(stream, "334 UGFzc3dvcmQ6");
        return $"{user}:{Text(await line.NextAsync(stopping.Token) ?? "")}" == Account;
    }

    private async Task<string> MailAsync(LineReader line)
    {
        var mail = new StringBuilder();
        while (await line.NextAsync(stopping.Token) is { } next && next != ".")
            mail.Append(next).Append('\n');
        return mail.ToString();
    }

    private static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task SayAsync(Stream stream, string? line)
    {
        if (line is null)
            throw new HungUp();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stopping.Token);
        await stream.FlushAsync(stopping.Token);
    }

    private sealed class HungUp : Exception;

    private sealed class LineReader(Stream stream)
    {
        private readonly StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);

        public async Task<string?> NextAsync(CancellationToken cancellationToken) => await reader.ReadLineAsync(cancellationToken);
    }
}
