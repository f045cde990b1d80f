using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>The JSON value <c>null</c>.</summary>
public sealed class JsonNull : Json
{
    private JsonNull()
    {
    }

    /// <summary>The one instance.</summary>
    public static JsonNull Instance { get; } = new();

    /// <inheritdoc/>
    public override string TypeName => "null";

    /// <inheritdoc/>
    public override bool Equals(Json? other) => other is JsonNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    internal override void WriteTo(StringBuilder text) => text.Append("null");

    private protected override int Measure() => 4;
}
