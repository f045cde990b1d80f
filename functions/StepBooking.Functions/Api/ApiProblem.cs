namespace StepBooking.Functions.Api;

/// <summary>Ends a call with problem details.</summary>
/// <param name="problem">What the caller is told.</param>
internal sealed class ApiProblem(Problem problem) : Exception(problem.Detail)
{
    internal Problem Problem { get; } = problem;

    /// <summary>After how many seconds the call may be made again; null: it would fail again.</summary>
    internal int? RetryAfter { get; init; }
}
