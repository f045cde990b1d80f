using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StepBooking.Functions.Tests.Support;

/// <summary>The sums that SQS answers a message with.</summary>
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "SQS answers with an MD5.")]
internal static class Md5
{
    private const byte TextTransport = 1;

    public static string Of(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The sum of a message's attributes, all of them texts; null where it has none.</summary>
    public static string? Of(JsonObject? attributes)
    {
        if (attributes is null)
            return null;
        using var bytes = new MemoryStream();
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            Write(bytes, name);
            Write(bytes, (string)value!["DataType"]!);
            bytes.WriteByte(TextTransport);
            Write(bytes, (string)value["StringValue"]!);
        }

        return Convert.ToHexStringLower(MD5.HashData(bytes.ToArray()));
    }

    private static void Write(MemoryStream target, string text)
    {
        Span<byte> size = stackalloc byte[sizeof(int)];
        var value = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        target.Write(size);
        target.Write(value);
    }
}
