namespace StepBooking.Functions.Api;

/// <summary>Why an offering of a batch was not taken.</summary>
/// <param name="Id">Its id, or its place in the batch (<c>offerings[3]</c>) if it has none.</param>
/// <param name="Field">The field to blame; null where none is.</param>
/// <param name="Detail">What is wrong, in a sentence.</param>
internal sealed record LoadRefusal(string Id, string? Field, string Detail);
