namespace StepBooking.Bookings.Offerings;

/// <summary>How names of places are compared: without regard to case and to space around them.</summary>
public static class Places
{
    /// <summary>The longest name.</summary>
    public const int Longest = 100;

    /// <summary>The form in which places are compared and keyed.</summary>
    public static string Fold(string place) => place.Trim().ToLowerInvariant();

    /// <summary>Whether two names mean the same place.</summary>
    public static bool AreSame(string one, string other) => Fold(one) == Fold(other);

    /// <summary>Whether this can be the name of a place: not empty, short, on one line, without <c>#</c>, which parts keys.</summary>
    public static bool IsValid(string place) =>
        place.Trim().Length > 0 && place.Length <= Longest && !place.Contains('#', StringComparison.Ordinal) && !place.Any(char.IsControl);
}
