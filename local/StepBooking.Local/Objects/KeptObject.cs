namespace StepBooking.Local.Objects;

/// <summary>What is known of an object without reading it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="ETag">The MD5 sum of its content, hexadecimal.</param>
/// <param name="Modified">When it was stored.</param>
/// <param name="ContentType">Its Content-Type.</param>
internal sealed record KeptObject(string Key, long Size, string ETag, DateTimeOffset Modified, string ContentType);
