using System.Text.RegularExpressions;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Notices;

/// <summary>
/// The secret with the e-mail settings, by context: made by hand, so that no template knows a password. Without one mail goes by SES.
/// </summary>
public static partial class EmailSecret
{
    /// <summary>The context's key.</summary>
    public const string ContextKey = "emailSecretArn";

    /// <summary>Reads the context.</summary>
    /// <param name="context">The secret's ARN; nothing, or an empty text, for none.</param>
    /// <returns>The ARN; null for none.</returns>
    /// <exception cref="SynthesisException">It is no ARN of a secret.</exception>
    public static string? Of(object? context)
    {
        var text = context?.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return SecretArn().IsMatch(text)
            ? text
            : throw new SynthesisException(
                $"Context '{ContextKey}' is '{text}': say the ARN of a secret, arn:aws:secretsmanager:<region>:<account>:secret:<name>-<suffix>.");
    }

    [GeneratedRegex(@"^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:[\w/+=.@-]+$")]
    private static partial Regex SecretArn();
}
