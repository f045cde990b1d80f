using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Amazon.SQS.Model;

namespace Amazon.SQS.Wire;

/// <summary>Compares what was sent or received with the MD5 that the service says it has.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The service's protocol says MD5; it guards against damage, not against people.")]
internal static class Checksums
{
    private const byte StringTransport = 1;
    private const byte BinaryTransport = 2;

    /// <exception cref="AmazonSQSException">The service got something else.</exception>
    internal static void Verify(SendMessageRequest request, SendMessageResponse response)
    {
        Compare("message body", OfText(request.MessageBody ?? ""), response.MD5OfMessageBody);
        if (request.MessageAttributes is { Count: > 0 } attributes)
        {
            Compare("message attributes", OfAttributes(attributes), response.MD5OfMessageAttributes);
        }
    }

    /// <exception cref="AmazonSQSException">A message is not what the service sent.</exception>
    internal static void Verify(ReceiveMessageResponse response)
    {
        foreach (var message in response.Messages ?? [])
        {
            Compare("message body", OfText(message.Body ?? ""), message.MD5OfBody);
            if (message.MessageAttributes is { Count: > 0 } attributes)
            {
                Compare("message attributes", OfAttributes(attributes), message.MD5OfMessageAttributes);
            }
        }
    }

    private static void Compare(string what, string expected, string? found)
    {
        if (!string.Equals(expected, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new AmazonSQSException($"MD5 hash mismatch: {what}. Expected {expected}, found {found ?? "none"}.");
        }
    }

    private static string OfText(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    private static string OfAttributes(Dictionary<string, MessageAttributeValue> attributes)
    {
        using var bytes = new MemoryStream();
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            WriteSized(bytes, Encoding.UTF8.GetBytes(name));
            WriteSized(bytes, Encoding.UTF8.GetBytes(value.DataType ?? ""));
            if (value.BinaryValue is { } binary)
            {
                bytes.WriteByte(BinaryTransport);
                WriteSized(bytes, binary.ToArray());
            }
            else
            {
                bytes.WriteByte(StringTransport);
                WriteSized(bytes, Encoding.UTF8.GetBytes(value.StringValue ?? ""));
            }
        }

        return Convert.ToHexStringLower(MD5.HashData(bytes.ToArray()));
    }

    private static void WriteSized(MemoryStream target, byte[] value)
    {
        Span<byte> size = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        target.Write(size);
        target.Write(value);
    }
}
