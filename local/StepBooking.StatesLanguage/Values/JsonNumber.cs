using System.Globalization;
using System.Text;

namespace StepBooking.StatesLanguage.Values;

/// <summary>
/// A JSON number. It keeps the text it was read from, so that a number that is only passed on loses nothing; numbers
/// are compared by value.
/// </summary>
public sealed class JsonNumber : Json
{
    private readonly string _text;

    /// <summary>A number as it was written.</summary>
    /// <param name="text">A JSON number.</param>
    public JsonNumber(string text)
    {
        _text = text;
        Value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>A computed number.</summary>
    /// <param name="value">A finite number; one without a fraction is written as an integer.</param>
    public JsonNumber(double value)
    {
        Value = value;
        _text = Math.Abs(value) < 1e15 && Math.Floor(value) == value
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A computed integer.</summary>
    /// <param name="value">The integer.</param>
    public JsonNumber(long value)
    {
        Value = value;
        _text = value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The nearest double.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "number";

    /// <summary>The number as an integer.</summary>
    /// <param name="integer">The integer, where this is one.</param>
    /// <returns>Whether the number is written as an integer (or with a zero fraction) and fits 64 bits.</returns>
    public bool TryGetInteger(out long integer)
    {
        if (long.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer))
        {
            return true;
        }

        if (Math.Floor(Value) == Value && Math.Abs(Value) < 1e15)
        {
            integer = (long)Value;
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool Equals(Json? other) =>
        other is JsonNumber number
        && (string.Equals(_text, number._text, StringComparison.Ordinal) || Value.Equals(number.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    internal override void WriteTo(StringBuilder text) => text.Append(_text);

    private protected override int Measure() => _text.Length;
}
