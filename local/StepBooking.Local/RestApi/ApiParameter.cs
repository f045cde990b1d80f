namespace StepBooking.Local.RestApi;

/// <summary>A parameter of an operation, with the little that API Gateway keeps of it.</summary>
/// <param name="Name">Its name; a header's counts as written.</param>
/// <param name="In"><c>path</c>, <c>query</c> or <c>header</c>.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record ApiParameter(string Name, string In, bool Required);
