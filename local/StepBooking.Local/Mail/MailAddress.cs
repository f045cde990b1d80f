using System.Text.RegularExpressions;

namespace StepBooking.Local.Mail;

/// <summary>Addresses as SES takes them: <c>name@domain</c>, or <c>Display name &lt;name@domain&gt;</c>.</summary>
internal static partial class MailAddress
{
    private const string Word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private const string Label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private const string Address = $@"(?<address>{Word}(?:\.{Word})*@(?:{Label}\.)+[A-Za-z]{{2,63}})";

    /// <summary>The bare address; null when it is none.</summary>
    internal static string? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && match.Groups["address"].Value is { Length: <= 254 } address ? address : null;
    }

    [GeneratedRegex(@"^\s*(?:" + Address + @"|[^<>]*<\s*" + Address + @"\s*>)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
