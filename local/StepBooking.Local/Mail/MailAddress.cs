using System.Text.RegularExpressions;

namespace StepBooking.Local.Mail;

/// <summary>Addresses as SES takes them: <c>name@domain</c>, or <c>Display name &lt;name@domain&gt;</c>.</summary>
internal static partial class MailAddress
{
    /// <summary>The bare address; null when it is none.</summary>
    internal static string? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && match.Groups["address"].Value is { Length: <= 254 } address ? address : null;
    }

    [GeneratedRegex(
        @"^\s*(?:[^<>]*<\s*)?(?<address>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63})(?:(?<=<[^>]*)\s*>)?\s*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
