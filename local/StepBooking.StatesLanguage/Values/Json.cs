using System.Text;
using System.Text.Json;

namespace StepBooking.StatesLanguage.Values;

/// <summary>
/// One immutable JSON value. A state's input, its history event and its output share the same instances, so passing a
/// value on costs nothing, and its size in bytes is counted once.
/// </summary>
public abstract class Json : IEquatable<Json>
{
    private int _size = -1;

    /// <summary>The length of <see cref="ToText"/> in UTF-8 bytes: what Step Functions' payload limit counts.</summary>
    public int Size => _size >= 0 ? _size : _size = Measure();

    /// <summary>
    /// The name that messages about JSONata give to the type: <c>null</c>, <c>boolean</c>, <c>number</c>, <c>string</c>,
    /// <c>array</c> or <c>object</c>.
    /// </summary>
    public abstract string TypeName { get; }

    /// <summary>Reads one JSON text.</summary>
    /// <param name="text">The text: exactly one value, with white space around it at most.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Json Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads one JSON text in UTF-8.</summary>
    /// <param name="utf8">The bytes: exactly one value, with white space around it at most.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Json Parse(ReadOnlySpan<byte> utf8) => JsonParser.Parse(utf8);

    /// <summary>Reads JSON that this engine put around values of others, which may be as deep as can be.</summary>
    internal static Json ParseWrapped(string text) => JsonParser.Parse(Encoding.UTF8.GetBytes(text), wrapping: 8);

    /// <summary>The same value as held by System.Text.Json.</summary>
    /// <param name="element">The element to copy.</param>
    /// <returns>The value, independent of the element's document.</returns>
    public static Json From(JsonElement element) => JsonParser.From(element);

    /// <summary>A JSON string.</summary>
    /// <param name="text">Its text, unescaped.</param>
    /// <returns>The value.</returns>
    public static Json From(string text) => new JsonText(text);

    /// <summary>A JSON number.</summary>
    /// <param name="number">An integer.</param>
    /// <returns>The value.</returns>
    public static Json From(long number) => new JsonNumber(number);

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">True or false.</param>
    /// <returns>The value.</returns>
    public static Json From(bool value) => value ? JsonBoolean.True : JsonBoolean.False;

    /// <summary>The compact JSON text, in the form Step Functions writes (non-ASCII text is not escaped).</summary>
    /// <returns>The text.</returns>
    public string ToText()
    {
        var text = new StringBuilder();
        WriteTo(text);
        return text.ToString();
    }

    /// <summary>The same value as a System.Text.Json element with a document of its own.</summary>
    /// <returns>The element.</returns>
    public JsonElement ToElement() => JsonElement.Parse(ToText());

    /// <inheritdoc/>
    public override string ToString() => ToText();

    /// <inheritdoc/>
    public abstract bool Equals(Json? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Json);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    internal abstract void WriteTo(StringBuilder text);

    private protected abstract int Measure();
}
