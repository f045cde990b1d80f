using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>Finds the places of a definition's parts in its text.</summary>
public sealed class TextPlaces
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;
    private readonly List<int> _lines = [0];

    /// <summary>The places of a text.</summary>
    /// <param name="json">The text; where it is not JSON the places up to the fault are known.</param>
    public TextPlaces(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _utf8 = Encoding.UTF8.GetBytes(json);
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (_utf8[i] == '\n')
            {
                _lines.Add(i + 1);
            }
        }

        try
        {
            var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = 1000 });
            reader.Read();
            Read(ref reader, string.Empty);
        }
        catch (JsonException)
        {
            // The parser of definitions tells about it.
        }
    }

    /// <summary>Where a part stands; for one that is missing, what it is missing from.</summary>
    /// <param name="location">The part: <c>/States/Reserve/Retry[0]</c>.</param>
    /// <returns>The place of its name, or of the value itself in an array.</returns>
    public TextPlace Find(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var part = location.TrimEnd('/');
        while (!_offsets.ContainsKey(part) && part.Length > 0)
        {
            part = part[..Math.Max(0, part.LastIndexOfAny(['/', '[']))];
        }

        return _offsets.TryGetValue(part, out var offset) ? At(offset) : TextPlace.Start;
    }

    private TextPlace At(int offset)
    {
        var line = _lines.BinarySearch(offset);
        line = line >= 0 ? line : ~line - 1;
        return new TextPlace(line + 1, Encoding.UTF8.GetCharCount(_utf8, _lines[line], offset - _lines[line]) + 1);
    }

    private void Read(ref Utf8JsonReader reader, string path)
    {
        _offsets.TryAdd(path, (int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = $"{path}/{reader.GetString()}";
                _offsets[member] = (int)reader.TokenStartIndex;
                reader.Read();
                Read(ref reader, member);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Read(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            }
        }
    }
}
