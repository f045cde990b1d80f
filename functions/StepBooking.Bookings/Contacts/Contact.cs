namespace StepBooking.Bookings.Contacts;

/// <summary>Where a customer, or who signs in for a provider, can be reached: verified addresses only. Not for logs, events or executions.</summary>
public sealed record Contact
{
    /// <summary>Who it is: the subject in the user pool.</summary>
    public required string Sub { get; init; }

    /// <summary>The verified e-mail address; null if there is none.</summary>
    public string? Email { get; init; }

    /// <summary>The verified phone number, E.164; null if there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>The language the customer reads, a BCP 47 tag; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Names nobody: addresses must not reach a log by way of a record's text.</summary>
    public override string ToString() => $"Contact of {Sub}";
}
