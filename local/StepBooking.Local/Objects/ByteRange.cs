using System.Globalization;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>A part of an object.</summary>
/// <param name="First">Its first byte.</param>
/// <param name="Last">Its last byte.</param>
internal readonly partial record struct ByteRange(int First, int Last)
{
    /// <summary>Reads a Range header; null where it is none, or asks for several parts: the whole is answered then.</summary>
    /// <exception cref="AwsError"><c>InvalidRange</c>.</exception>
    public static ByteRange? Read(string? header, int length)
    {
        if (header is null || Form().Match(header) is not { Success: true } match)
            return null;
        var (first, last) = (Number(match.Groups["first"]), Number(match.Groups["last"]));
        var range = (first, last) switch
        {
            (null, { } count) => new ByteRange(Math.Max(0, length - count), length - 1),
            ({ } from, null) => new ByteRange(from, length - 1),
            ({ } from, { } to) => new ByteRange(from, Math.Min(to, length - 1)),
            _ => new ByteRange(length, length - 1),
        };
        return range.First <= range.Last ? range : throw new AwsError("InvalidRange", "The requested range is not satisfiable", 416);
    }

    private static int? Number(Group group) =>
        int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\Abytes=(?<first>\d*)-(?<last>\d*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
