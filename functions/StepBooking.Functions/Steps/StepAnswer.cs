namespace StepBooking.Functions.Steps;

/// <summary>What a step answers that did what it is there for.</summary>
/// <param name="Answer">
/// How to go on: <c>ok</c>, <c>go</c> past a pivot that was passed before; from the chain also <c>AlreadyPlaced</c>, <c>forward</c>, <c>final</c>.
/// </param>
public sealed record StepAnswer(string Answer)
{
    /// <summary>Done, now or before.</summary>
    public static StepAnswer Ok { get; } = new("ok");

    /// <summary>The booking is past the pivot already.</summary>
    public static StepAnswer Go { get; } = new("go");
}
