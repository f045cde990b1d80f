using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace StepBooking.Functions.Email;

/// <summary>One connection to an SMTP server, for one mail (RFC 5321, STARTTLS, AUTH PLAIN and LOGIN).</summary>
internal sealed class SmtpConversation : IDisposable
{
    private const int ImplicitTls = 465;
    private const int LongestLine = 8 * 1024;
    private const int MostLines = 100;
    private const string Greeting = "EHLO [127.0.0.1]";

    private readonly TcpClient tcp;
    private readonly EmailSettings settings;
    private readonly RemoteCertificateValidationCallback? trust;
    private readonly byte[] buffer = new byte[LongestLine];
    private Stream stream = Stream.Null;
    private bool isPrivate;
    private int start;
    private int end;

    private SmtpConversation(EmailSettings settings, RemoteCertificateValidationCallback? trust)
    {
        this.settings = settings;
        this.trust = trust;
        tcp = new TcpClient();
    }

    /// <summary>Connects, makes the connection private where it can, and signs in.</summary>
    /// <param name="settings">The server and who signs in.</param>
    /// <param name="trust">Judges the server's certificate; null for what the system trusts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SmtpRefusal">The server would not.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="SocketException">There is nobody.</exception>
    internal static async Task<SmtpConversation> OpenAsync(
        EmailSettings settings, RemoteCertificateValidationCallback? trust, CancellationToken cancellationToken)
    {
        var conversation = new SmtpConversation(settings, trust);
        try
        {
            await conversation.ConnectAsync(cancellationToken);
            return conversation;
        }
        catch
        {
            conversation.Dispose();
            throw;
        }
    }

    /// <summary>Names sender and recipient, and asks to be given the floor.</summary>
    /// <exception cref="SmtpRefusal">The server would not.</exception>
    internal async Task AddressAsync(SmtpMail mail, CancellationToken cancellationToken)
    {
        await AskAsync("MAIL", $"MAIL FROM:<{mail.From}>", cancellationToken);
        await AskAsync("RCPT", $"RCPT TO:<{mail.To}>", cancellationToken);
        await AskAsync("DATA", "DATA", cancellationToken);
    }

    /// <summary>Hands the mail over. From its first byte on nobody but the server's answer knows whether it was taken.</summary>
    /// <param name="text">The mail's lines.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<SmtpReply> HandOverAsync(string text, CancellationToken cancellationToken)
    {
        await WriteAsync(text + ".\r\n", cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    /// <summary>Takes its leave; what the server says to that does not matter.</summary>
    internal Task QuitAsync(CancellationToken cancellationToken) => WriteAsync("QUIT\r\n", cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await tcp.ConnectAsync(settings.Server!, settings.Port, cancellationToken);
        stream = tcp.GetStream();
        if (settings.Port == ImplicitTls)
            await GoPrivateAsync(cancellationToken);
        await ExpectAsync("connect", cancellationToken);
        var hello = await AskAsync("EHLO", Greeting, cancellationToken);
        if (!isPrivate && hello.Extension("STARTTLS") is not null)
        {
            await AskAsync("STARTTLS", "STARTTLS", cancellationToken);
            await GoPrivateAsync(cancellationToken);
            hello = await AskAsync("EHLO", Greeting, cancellationToken);
        }

        if (settings.UserName is not null && settings.Password is not null)
            await SignInAsync(hello, cancellationToken);
    }

    private async Task GoPrivateAsync(CancellationToken cancellationToken)
    {
        // What came before must not be read as said in private.
        (start, end) = (0, 0);
        var secure = new SslStream(stream, leaveInnerStreamOpen: false, trust);
        stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Server! }, cancellationToken);
        isPrivate = true;
    }

    private async Task SignInAsync(SmtpReply hello, CancellationToken cancellationToken)
    {
        if (!isPrivate && !IsThisMachine())
            throw new SmtpRefusal("STARTTLS", 0);
        var ways = hello.Extension("AUTH")?.Split(' ') ?? [];
        if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync("AUTH", "AUTH PLAIN " + Base64($"\0{settings.UserName}\0{settings.Password}"), cancellationToken);
        }
        else if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync("AUTH", "AUTH LOGIN", cancellationToken);
            await AskAsync("AUTH", Base64(settings.UserName!), cancellationToken);
            await AskAsync("AUTH", Base64(settings.Password!), cancellationToken);
        }
        else
        {
            throw new SmtpRefusal("AUTH", 0);
        }
    }

    private bool IsThisMachine() => tcp.Client.RemoteEndPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<SmtpReply> AskAsync(string step, string line, CancellationToken cancellationToken)
    {
        await WriteAsync(line + "\r\n", cancellationToken);
        return await ExpectAsync(step, cancellationToken);
    }

    private async Task<SmtpReply> ExpectAsync(string step, CancellationToken cancellationToken)
    {
        var reply = await ReadAsync(cancellationToken);
        return reply.IsPositive ? reply : throw new SmtpRefusal(step, reply.Code);
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                throw new IOException("The server does not speak SMTP.");
            lines.Add(line.Length > 4 ? line[4..].Trim() : string.Empty);
            if (line.Length == 3 || line[3] != '-')
                return new SmtpReply(code, lines);
        }

        throw new IOException("The server's answer has no end.");
    }

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (line.Count <= LongestLine)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
                if (end == 0)
                    throw new IOException("The server hung up.");
            }

            var letter = buffer[start++];
            if (letter == '\n')
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(letter);
        }

        throw new IOException("A line of the server's has no end.");
    }
}
