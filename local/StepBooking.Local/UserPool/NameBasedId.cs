using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Local.UserPool;

/// <summary>UUIDs of version 5 (RFC 9562) in the namespace of the desk's users.</summary>
internal static class NameBasedId
{
    private static readonly Guid Users = new("6f1c8f0e-1b0a-5d0c-9b7e-5b8f3e1d2a40");

    /// <summary>The UUID of a name.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 9562 makes version 5 of SHA-1; it keeps no secret.")]
    public static Guid Of(string name)
    {
        byte[] hash = SHA1.HashData([.. Users.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
