namespace StepBooking.Functions.Apartments;

/// <summary>An error as GraphQL's clients see it.</summary>
/// <param name="ErrorType">A stable word.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record ApartmentRefusal(string ErrorType, string Message);
