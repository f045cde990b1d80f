using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>A channel could not be used now and was given back: it has sent nothing.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class NoticeThrottled(string detail) : TransientFailure(new Reason("notice-throttled", null, detail));
