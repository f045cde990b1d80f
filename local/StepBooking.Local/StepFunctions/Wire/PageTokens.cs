using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Page tokens: they say where the next page begins, and serve only the request that they were given for.</summary>
internal sealed class PageTokens
{
    private const int MarkLength = 16;
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A token.</summary>
    /// <param name="request">What is paged through: the operation and its filters.</param>
    /// <param name="position">Where the next page begins.</param>
    public string Make(string request, long position)
    {
        var place = position.ToString(CultureInfo.InvariantCulture);
        return Convert.ToBase64String([.. Mark(request, place), .. Encoding.ASCII.GetBytes(place)]);
    }

    /// <summary>The position in a token, or null where there is no token.</summary>
    /// <exception cref="AwsError"><c>InvalidToken</c>: it was not given for this request.</exception>
    public long? Read(string request, string? token)
    {
        if (token is null)
            return null;
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var length) && length > MarkLength)
        {
            var place = Encoding.ASCII.GetString(bytes, MarkLength, length - MarkLength);
            if (CryptographicOperations.FixedTimeEquals(Mark(request, place), bytes.AsSpan(0, MarkLength)))
                return long.Parse(place, CultureInfo.InvariantCulture);
        }

        throw new AwsError("InvalidToken", "Invalid Token: 'Invalid token'");
    }

    private byte[] Mark(string request, string place) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{request}\n{place}"))[..MarkLength];
}
