using System.Diagnostics.CodeAnalysis;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Requests;

/// <summary>What somebody else's text turned out to be: the thing itself, or why it is not one.</summary>
/// <typeparam name="T">The thing.</typeparam>
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "Both conversions only wrap; returning the thing or the reason is the point.")]
public readonly record struct Validated<T>
    where T : class
{
    private Validated(T? value, Reason? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The thing, if it is one.</summary>
    public T? Value { get; }

    /// <summary>Why it is refused, naming the field; null if it is not.</summary>
    public Reason? Refusal { get; }

    /// <summary>Takes it apart: true with the thing, false with the reason.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Reason? refusal)
    {
        value = Value;
        refusal = Refusal;
        return value is not null;
    }

    /// <summary>It is one.</summary>
    public static implicit operator Validated<T>(T value) => new(value, null);

    /// <summary>It is none, for this reason.</summary>
    public static implicit operator Validated<T>(Reason refusal) => new(null, refusal);
}
