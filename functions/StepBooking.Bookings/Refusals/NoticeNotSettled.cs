using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>A notice could not be brought to an end by itself: its outcome is unknown, or nobody could be reached.</summary>
/// <param name="detail">What happened, in a sentence.</param>
public sealed class NoticeNotSettled(string detail) : StepRefusal(new Reason("notice-not-settled", null, detail));
