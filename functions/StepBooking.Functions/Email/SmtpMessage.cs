using System.Globalization;
using System.Text;

namespace StepBooking.Functions.Email;

/// <summary>Writes a mail as it travels: RFC 5322 headers, plain text in UTF-8 as base64.</summary>
internal static class SmtpMessage
{
    private const int LineBytes = 57;
    private const int WordBytes = 42;
    private const string End = "\r\n";

    /// <summary>The mail's lines, without the one that ends it. None begins with a dot: base64 has none.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="now">Its date.</param>
    internal static string Of(SmtpMail mail, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Header("From", $"<{mail.From}>");
        Header("To", $"<{mail.To}>");
        if (mail.ReplyTo is not null)
            Header("Reply-To", $"<{mail.ReplyTo}>");
        Header("Subject", Words(mail.Subject));
        Header("Date", now.ToUniversalTime().ToString("ddd, d MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header("Message-ID", $"<{Guid.NewGuid():N}.{mail.BookingId}@{mail.From[(mail.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}>");
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        Header("X-Booking-Id", mail.BookingId);
        text.Append(End);
        foreach (var line in Encoding.UTF8.GetBytes(mail.Body.ReplaceLineEndings(End)).Chunk(LineBytes))
            text.Append(Convert.ToBase64String(line)).Append(End);
        return text.ToString();

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append(End);
    }

    /// <summary>Whether an address can stand in a command and a header: one @, visible ASCII, no brackets.</summary>
    internal static bool IsAddress(string address) =>
        address.Length > 2
        && address.Count(letter => letter == '@') == 1
        && address[0] != '@'
        && address[^1] != '@'
        && address.All(letter => letter is > ' ' and < '\u007F' and not ('<' or '>' or '(' or ')' or ',' or ';' or '\\' or '"'));

    /// <summary>A header's text; what is not ASCII in encoded words (RFC 2047), whole characters each.</summary>
    private static string Words(string text)
    {
        if (text.All(letter => letter is >= ' ' and < '\u007F'))
            return text;
        List<string> words = [];
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.Value < ' ' ? " " : rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                words.Add(Encoded(word));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        return string.Join(End + " ", words.Append(Encoded(word)));
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
