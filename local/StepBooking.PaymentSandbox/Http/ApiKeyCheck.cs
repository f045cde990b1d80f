using System.Security.Cryptography;
using System.Text;

namespace StepBooking.PaymentSandbox.Http;

/// <summary>Whether an <c>Authorization</c> header carries the key.</summary>
internal static class ApiKeyCheck
{
    private const string Scheme = "Bearer ";

    internal static bool Passes(string authorization, string apiKey) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()),
            Encoding.UTF8.GetBytes(apiKey));
}
