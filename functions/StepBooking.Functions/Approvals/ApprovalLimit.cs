namespace StepBooking.Functions.Approvals;

/// <summary>How long a provider has to accept a booking.</summary>
/// <param name="Longest">At most; less where what is booked begins before. The stack keeps it shorter than an authorisation lives.</param>
public sealed record ApprovalLimit(TimeSpan Longest);
