namespace StepBooking.Compat.Lambda.Tests.Serialization;

/// <summary>Something to serialize.</summary>
public sealed record Trip(string? Title, string? Note, TripKind Kind, DateTime Start, string? XAmz);
