namespace StepBooking.StatesLanguage.Mocks;

/// <summary>One fault of a mock configuration.</summary>
/// <param name="Location">Where: <c>/MockedResponses/Slow/1-2/Throw</c>.</param>
/// <param name="Message">What was found there and what was expected.</param>
public sealed record MockProblem(string Location, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Location}: {Message}";
}
