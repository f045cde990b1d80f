using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// What tells one request from another under the same id: SHA-256 over the customer and the request as canonical JSON (RFC 8785),
/// without its payment method, so that a second try with another card is the same request. It reads nothing and judges nothing:
/// every JSON has one, so even a refused booking can be compared.
/// </summary>
public static class Fingerprint
{
    /// <summary>The fingerprint: 43 characters of base64url.</summary>
    /// <param name="sub">The customer.</param>
    /// <param name="request">The request, any JSON; undefined counts as <c>null</c>.</param>
    public static string Of(string sub, JsonElement request)
    {
        var text = new StringBuilder("[");
        CanonicalJson.AppendText(text, sub);
        text.Append(',');
        CanonicalJson.Append(text, request, without: BodyFields.PaymentMethod);
        text.Append(']');
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
