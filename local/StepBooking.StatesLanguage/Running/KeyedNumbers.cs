using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The random numbers and task tokens of one execution: the same ones each time, unknown to whoever lacks its key.</summary>
/// <param name="key">32 bytes.</param>
internal sealed class KeyedNumbers(ReadOnlyMemory<byte> key)
{
    /// <summary>The length of a key in bytes.</summary>
    public const int KeyLength = 32;

    private Random? _random;

    public Random Random => _random ??= new Random(BinaryPrimitives.ReadInt32LittleEndian(key.Span));

    /// <summary>A new key.</summary>
    /// <param name="seed">What it is to follow from, or null for one that nobody can tell.</param>
    /// <param name="text">What tells the executions of one seed apart.</param>
    public static byte[] Key(int? seed, string text) => seed is { } number
        ? SHA256.HashData(Encoding.UTF8.GetBytes($"{number} {text}"))
        : RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>One of the execution's task tokens: 96 bytes in base 64.</summary>
    public string Token(long number)
    {
        Span<byte> bytes = stackalloc byte[96];
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(place, number);
        HMACSHA512.HashData(key.Span, place, bytes[..64]);
        HMACSHA256.HashData(key.Span, bytes[..64], bytes[64..]);
        return Convert.ToBase64String(bytes);
    }
}
