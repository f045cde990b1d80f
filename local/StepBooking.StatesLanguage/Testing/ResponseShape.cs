using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>The type of a field of a service's response.</summary>
internal sealed class ResponseShape
{
    /// <summary><c>s</c>: text, <c>n</c>: a number, <c>b</c>: a boolean, <c>m</c>: an object, <c>l</c>: an array.</summary>
    public required char Type { get; init; }

    /// <summary>The least length of a text or value of a number.</summary>
    public double Least { get; init; } = double.MinValue;

    /// <summary>The greatest length of a text or value of a number.</summary>
    public double Most { get; init; } = double.MaxValue;

    /// <summary>The texts that are possible, or null: any.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>An array's items, or null.</summary>
    public ResponseShape? Item { get; init; }

    /// <summary>An object's fields.</summary>
    public IReadOnlyList<(string Name, bool IsRequired, ResponseShape Shape)> Fields { get; init; } = [];

    /// <summary>The first thing wrong with a value, or null.</summary>
    /// <param name="name">The field's name, or null for the whole response.</param>
    /// <param name="value">Its value.</param>
    /// <param name="strict">Whether required fields must be there.</param>
    public string? Complaint(string? name, Json value, bool strict) => (Type, value) switch
    {
        ('s', JsonText text) => OfText(name, text.Value),
        ('n', JsonNumber number) when number.Value < Least => $"Field '{name}' is less than the minimum value",
        ('n', JsonNumber number) when number.Value > Most => $"Field '{name}' exceeds the maximum value",
        ('n', JsonNumber) or ('b', JsonBoolean) => null,
        ('m', JsonMap map) => OfFields(map, strict),
        ('l', JsonList list) => list.Select(item => Item!.Complaint(name, item, strict)).FirstOrDefault(c => c is not null),
        _ => $"{(name is null ? "Result" : $"Field '{name}'")} must be {Expected()}",
    };

    private string? OfText(string? name, string text)
    {
        if (Values is not null)
        {
            return Values.Contains(text, StringComparer.Ordinal) ? null : $"Field '{name}' is not an expected value";
        }

        return text.Length < Least ? $"Field '{name}' is smaller than the minimum length"
            : text.Length > Most ? $"Field '{name}' exceeds the maximum length"
            : null;
    }

    private string? OfFields(JsonMap map, bool strict)
    {
        foreach (var (name, isRequired, shape) in Fields)
        {
            var complaint = map[name] is { } value ? shape.Complaint(name, value, strict)
                : strict && isRequired ? $"Required field '{name}' is missing"
                : null;
            if (complaint is not null)
            {
                return complaint;
            }
        }

        return null;
    }

    private string Expected() => Type switch
    {
        's' => "a string",
        'n' => "a number",
        'b' => "a boolean",
        'l' => "an array",
        _ => "an object",
    };
}
