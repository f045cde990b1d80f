namespace StepBooking.StatesLanguage.Objects;

/// <summary>What a listing says of an object.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="ETag">The tag of its content, without quotes.</param>
/// <param name="LastModified">When it was stored.</param>
public sealed record StoredObject(string Key, long Size, string ETag, DateTimeOffset LastModified);
