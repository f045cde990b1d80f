using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>A JSON string.</summary>
/// <param name="value">Its text, unescaped.</param>
public sealed class JsonText(string value) : Json
{
    /// <summary>The text, unescaped.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";

    /// <inheritdoc/>
    public override bool Equals(Json? other) => other is JsonText text && string.Equals(Value, text.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    internal override void WriteTo(StringBuilder text) => JsonEscaping.Append(text, Value);

    private protected override int Measure() => JsonEscaping.Measure(Value);
}
