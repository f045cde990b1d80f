namespace StepBooking.Bookings.Bookings;

/// <summary>Why something was refused, or how a booking came to its end.</summary>
/// <param name="Code">One of a closed set that programs may rely on: <c>invalid</c>, <c>taken</c>, <c>technical</c>, …</param>
/// <param name="Field">The part of the request that is to blame, as the request spells it (<c>seats[1]</c>); null when none is.</param>
/// <param name="Detail">One sentence for a person. Never an address, a card number or a secret.</param>
public sealed record Reason(string Code, string? Field, string Detail);
