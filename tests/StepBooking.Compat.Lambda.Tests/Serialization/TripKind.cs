namespace StepBooking.Compat.Lambda.Tests.Serialization;

/// <summary>An enumeration to serialize.</summary>
public enum TripKind
{
    Train,
    Bus,
}
