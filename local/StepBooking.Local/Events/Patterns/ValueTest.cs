using System.Text.Json.Nodes;

namespace StepBooking.Local.Events.Patterns;

/// <summary>One test of a field's value.</summary>
/// <param name="Passes">Whether a value passes: text, a number, true, false or null.</param>
/// <param name="PassesNothing">Whether it passes where the field is not there.</param>
internal sealed record ValueTest(Func<JsonNode?, bool> Passes, bool PassesNothing = false)
{
    /// <summary>A test that only text can pass.</summary>
    public static ValueTest OfText(Func<string, bool> passes) => new(value => Scalar.Text(value) is { } text && passes(text));
}
