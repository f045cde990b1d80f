namespace StepBooking.StatesLanguage.Linting;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The beginning of a text.</summary>
    public static TextPlace Start { get; } = new(1, 1);
}
