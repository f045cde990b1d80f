using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Bookings.Requests;

/// <summary>How a booking comes by its id where the caller does not bring one.</summary>
public static class BookingId
{
    /// <summary>The longest idempotency key, in characters.</summary>
    public const int LongestKey = 255;

    private const int Length = 36;
    private static readonly Guid HoldNamespace = new("5d1c94f3-27a8-4b0e-8f36-e2b7a9c4d015");
    private static readonly Guid Namespace = new("8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21");

    /// <summary>
    /// The id that this caller's key always leads to: a UUID of version 5 (RFC 9562) of the two. Another caller's same key leads to
    /// another id.
    /// </summary>
    /// <param name="sub">The caller.</param>
    /// <param name="key">The client's <c>Idempotency-Key</c>, or the request's own id.</param>
    public static string From(string sub, string key) => Version5(Namespace, sub + "\n" + key).ToString("D");

    /// <summary>
    /// As <see cref="From"/>, for seats that are held first: one key may be used for a hold and for a booking without mixing them up.
    /// </summary>
    /// <param name="sub">The caller.</param>
    /// <param name="key">The client's <c>Idempotency-Key</c>, or the request's own id.</param>
    public static string OfHold(string sub, string key) => Version5(HoldNamespace, sub + "\n" + key).ToString("D");

    /// <summary>Whether this is a UUID in its canonical form, lower case: what an execution's name must be.</summary>
    public static bool IsValid(string? id) => Canonical(id) == id && id is not null;

    /// <summary>The id that a caller means, in its canonical form: a UUID may be asked for in any case. Null if it is none.</summary>
    public static string? Canonical(string? id) =>
        id?.Length == Length && Guid.TryParseExact(id, "D", out var uuid) ? uuid.ToString("D") : null;

    [SuppressMessage(
        "Security",
        "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "SHA-1 is what a UUID of version 5 is made of; it names, it protects nothing.")]
    private static Guid Version5(Guid space, string name)
    {
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x50);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }
}
