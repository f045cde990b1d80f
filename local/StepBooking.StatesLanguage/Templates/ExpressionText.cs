namespace StepBooking.StatesLanguage.Templates;

/// <summary>Tells JSONata expressions from plain text.</summary>
internal static class ExpressionText
{
    /// <summary>The expression between <c>{%</c> and <c>%}</c>, or null where the text is not wholly one.</summary>
    public static string? TryRead(string text) =>
        text.Length >= 4 && text.StartsWith("{%", StringComparison.Ordinal) && text.EndsWith("%}", StringComparison.Ordinal)
            ? text[2..^2].Trim()
            : null;
}
