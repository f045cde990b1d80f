namespace StepBooking.Functions.Api;

/// <summary>A page of things.</summary>
/// <param name="Items">The things.</param>
/// <param name="Next">What to ask for the next page with; null after the last.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next = null);
