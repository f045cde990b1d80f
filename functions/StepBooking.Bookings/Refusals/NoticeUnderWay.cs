using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>Another invocation has claimed a notice of this booking and may be sending it.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class NoticeUnderWay(string detail) : TransientFailure(new Reason("notice-under-way", null, detail));
