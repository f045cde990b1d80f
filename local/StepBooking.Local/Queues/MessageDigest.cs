using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>The MD5 sums by which SQS clients check that their message arrived whole.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The protocol wants MD5; nothing is protected by it.")]
internal static class MessageDigest
{
    private const byte TextTransport = 1;
    private const byte BinaryTransport = 2;

    /// <summary>The sum of a body.</summary>
    internal static string Of(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>The sum of message attributes; null for none.</summary>
    internal static string? Of(JsonObject attributes)
    {
        if (attributes.Count == 0)
            return null;
        using var buffer = new MemoryStream();
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            var type = AwsJson.Text(value!["DataType"])!;
            Write(buffer, Encoding.UTF8.GetBytes(name));
            Write(buffer, Encoding.UTF8.GetBytes(type));
            var binary = type.StartsWith("Binary", StringComparison.Ordinal);
            buffer.WriteByte(binary ? BinaryTransport : TextTransport);
            Write(buffer, binary
                ? Convert.FromBase64String(AwsJson.Text(value["BinaryValue"])!)
                : Encoding.UTF8.GetBytes(AwsJson.Text(value["StringValue"])!));
        }

        return Convert.ToHexStringLower(MD5.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void Write(MemoryStream buffer, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        buffer.Write(length);
        buffer.Write(bytes);
    }
}
