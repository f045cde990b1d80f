namespace StepBooking.StatesLanguage;

/// <summary>Version 4 UUIDs from a given source of numbers, so that a seed gives the same ones again.</summary>
internal static class RandomId
{
    public static Guid Create(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
