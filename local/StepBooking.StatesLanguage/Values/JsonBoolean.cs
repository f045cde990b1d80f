using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>The JSON value <c>true</c> or <c>false</c>.</summary>
public sealed class JsonBoolean : Json
{
    private JsonBoolean(bool value) => Value = value;

    /// <summary>The value <c>true</c>.</summary>
    public static JsonBoolean True { get; } = new(true);

    /// <summary>The value <c>false</c>.</summary>
    public static JsonBoolean False { get; } = new(false);

    /// <summary>Which of the two it is.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "boolean";

    /// <inheritdoc/>
    public override bool Equals(Json? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;

    internal override void WriteTo(StringBuilder text) => text.Append(Value ? "true" : "false");

    private protected override int Measure() => Value ? 4 : 5;
}
