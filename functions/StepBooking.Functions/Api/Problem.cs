namespace StepBooking.Functions.Api;

/// <summary>Problem details, RFC 9457: what every error of the API is answered with.</summary>
/// <param name="Type">What kind of problem, <c>/problems/invalid</c> for example: stable, for programs.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong this time, in a sentence. Never a stack trace.</param>
/// <param name="Instance">The path that was called; null where there is none.</param>
/// <param name="Field">The field, parameter or header to blame, as the request spells it; null where none is.</param>
/// <param name="BookingId">The caller's own booking that it is about; null where there is none.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string? Instance = null, string? Field = null, string? BookingId = null);
