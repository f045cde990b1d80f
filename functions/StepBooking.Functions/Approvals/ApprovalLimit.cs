namespace StepBooking.Functions.Approvals;

/// <summary>How long a provider has to accept a booking.</summary>
/// <param name="Longest">At most; less where what is booked begins before. Shorter than an authorisation's life: the stack sees to that.</param>
public sealed record ApprovalLimit(TimeSpan Longest);
