using System.Buffers.Binary;

namespace StepBooking.Local.Objects;

/// <summary>The CRC-32 of ISO 3309 (polynomial 0xEDB88320, reversed), by which SDKs check what they send to S3.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Entry((uint)index))];

    /// <summary>The sum, as S3's headers write it: big-endian, Base64.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
            sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~sum);
        return Convert.ToBase64String(bytes);
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
