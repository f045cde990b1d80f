using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Bookings.Bookings;

/// <summary>What is to be held, for whom.</summary>
/// <param name="BookingId">The booking's id.</param>
/// <param name="Customer">The customer's subject.</param>
/// <param name="Request">The request's fingerprint.</param>
/// <param name="Execution">The execution that books it, by name; null for seats that are only held.</param>
/// <param name="Selection">The seats, journey, times and price.</param>
/// <param name="HeldRequest">The request in its canonical form, for seats that are held first and booked later; else null.</param>
/// <param name="Offer">The place in a waiting list that the seats are offered to, as it was read; null for everybody else.</param>
public sealed record HoldOrder(
    string BookingId,
    string Customer,
    string Request,
    string? Execution,
    Selection Selection,
    string? HeldRequest = null,
    WaitingPlace? Offer = null);
