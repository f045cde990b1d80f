namespace StepBooking.Bookings.Offerings;

/// <summary>A place that a train or bus calls at.</summary>
/// <param name="Place">Its name.</param>
/// <param name="Time">When, with the place's own offset from UTC: the local date decides which day it is found under.</param>
public sealed record Stop(string Place, DateTimeOffset Time);
