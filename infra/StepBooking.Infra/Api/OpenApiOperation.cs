namespace StepBooking.Infra.Api;

/// <summary>An operation of the API that a function answers.</summary>
/// <param name="Method">The method, upper case.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Function">The function's name.</param>
public sealed record OpenApiOperation(string Method, string Path, string Function);
