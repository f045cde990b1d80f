using System.Globalization;

namespace StepBooking.Bookings.Seats;

/// <summary>
/// The legs that a journey takes, the attributes <c>l0</c>, <c>l1</c>, … of each of its seats. Without stops between there is
/// only leg 0.
/// </summary>
/// <param name="First">The first leg, from 0.</param>
/// <param name="Last">The last leg, itself included.</param>
public readonly record struct LegRange(int First, int Last)
{
    /// <summary>The most legs of one journey: an expression takes 300 operators.</summary>
    public const int Most = 60;

    /// <summary>The only leg where nobody can get on or off between.</summary>
    public static LegRange Whole { get; } = new(0, 0);

    /// <summary>Every leg that any journey may have.</summary>
    public static LegRange Every { get; } = new(0, Most - 1);

    /// <summary>Whether a leg is one of them.</summary>
    public bool Contains(int leg) => leg >= First && leg <= Last;

    /// <summary>The legs, in order.</summary>
    public IEnumerable<int> Each => Enumerable.Range(First, Last - First + 1);

    /// <summary>The legs' attributes, in order.</summary>
    public IEnumerable<string> Attributes => Each.Select(leg => string.Create(CultureInfo.InvariantCulture, $"l{leg}"));
}
