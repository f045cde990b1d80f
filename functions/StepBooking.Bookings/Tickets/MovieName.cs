using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Bookings.Tickets;

/// <summary>Names of films: compared without regard to case and to space; shown as they were written first.</summary>
public static class MovieName
{
    /// <summary>The longest name.</summary>
    public const int Longest = 100;

    private const int LongestSlug = 60;
    private const int MarkBytes = 4;

    /// <summary>Whether this can be the name of a film: one line of 1 to 100 characters.</summary>
    /// <param name="name">Any text.</param>
    public static bool IsValid(string name) => name.Length <= Longest && PlainText.IsOneLine(name);

    /// <summary>The form in which films are compared and keyed.</summary>
    /// <param name="name">A film's name.</param>
    public static string Fold(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToLowerInvariant();

    /// <summary>As much of a longer title as a film's name may have.</summary>
    /// <param name="title">A show's title.</param>
    public static string Of(string title)
    {
        var name = title.Trim();
        if (name.Length <= Longest)
            return name;
        return char.IsHighSurrogate(name[Longest - 1]) ? name[..(Longest - 1)] : name[..Longest];
    }

    /// <summary>
    /// A film in an offering's id: lower-case letters, digits and hyphens. A name that these cannot spell keeps a mark of its own, so that
    /// two films never share an id.
    /// </summary>
    /// <param name="name">A film's name.</param>
    public static string Slug(string name)
    {
        var folded = Fold(name);
        var slug = string.Concat(folded.Select(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) ? character : '-'));
        if (slug.Length <= LongestSlug && slug == folded.Replace(' ', '-') && !folded.Contains('-', StringComparison.Ordinal))
            return slug;
        var readable = string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded))[..MarkBytes]);
        return $"{readable[..Math.Min(readable.Length, LongestSlug)]}-{mark}".TrimStart('-');
    }
}
