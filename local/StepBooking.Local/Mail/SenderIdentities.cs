using System.Collections.Concurrent;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Mail;

/// <summary>The declared SES identities: addresses and domains that may send.</summary>
internal sealed class SenderIdentities
{
    private readonly ConcurrentDictionary<string, bool> identities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds one.</summary>
    internal void Add(string identity) => identities[identity] = true;

    /// <summary>The identity that an address sends by: itself, or its domain; null when neither is declared.</summary>
    internal string? Of(string address)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        if (identities.ContainsKey(address))
            return address;
        return identities.ContainsKey(domain) ? domain : null;
    }

    /// <summary>An identity's ARN.</summary>
    internal static string Arn(string identity) => DeskAccount.Arn("ses", "identity/" + identity);
}
