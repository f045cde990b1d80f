using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Bookings.Bookings;

/// <summary>References for people: six characters, none of which looks or sounds like another.</summary>
public static class Reference
{
    /// <summary>How long a reference is.</summary>
    public const int Length = 6;

    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>
    /// The n-th candidate of a booking. Candidates are made of the booking's id alone, so that a retry meets its own and a
    /// late retry cannot give it a second one.
    /// </summary>
    public static string Candidate(string bookingId, int number)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bookingId}#{number}")));
        return string.Create(Length, digest, (text, source) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = Alphabet[source[index] % Alphabet.Length];
        });
    }

    /// <summary>Whether a text could be a reference.</summary>
    public static bool IsOne(string text) => text.Length == Length && text.All(Alphabet.Contains);
}
