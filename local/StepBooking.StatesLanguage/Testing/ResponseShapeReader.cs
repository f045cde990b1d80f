using System.Globalization;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>
/// Reads the short form of <see cref="ResponseShapes"/>: <c>{Name:s(1..80),Required!:n,Items:[m],Kind:e(A|B)}</c>.
/// </summary>
/// <param name="text">The short form.</param>
internal sealed class ResponseShapeReader(string text)
{
    private int _at;

    public ResponseShape Read()
    {
        var type = text[_at++];
        switch (type)
        {
            case '{':
                return new ResponseShape { Type = 'm', Fields = Fields() };
            case '[':
                var item = Read();
                _at++;
                return new ResponseShape { Type = 'l', Item = item };
            case 'e':
                return new ResponseShape { Type = 's', Values = Bracketed()!.Split('|') };
            default:
                var limits = Bracketed()?.Split("..") ?? ["", ""];
                return new ResponseShape
                {
                    Type = type,
                    Least = limits[0].Length == 0 ? double.MinValue : Number(limits[0]),
                    Most = limits[1].Length == 0 ? double.MaxValue : Number(limits[1]),
                };
        }
    }

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private List<(string Name, bool IsRequired, ResponseShape Shape)> Fields()
    {
        var fields = new List<(string, bool, ResponseShape)>();
        do
        {
            var end = text.IndexOf(':', _at);
            var name = text[_at..end];
            _at = end + 1;
            fields.Add((name.TrimEnd('!'), name.EndsWith('!'), Read()));
        }
        while (text[_at++] == ',');
        return fields;
    }

    private string? Bracketed()
    {
        if (_at >= text.Length || text[_at] != '(')
        {
            return null;
        }

        var end = text.IndexOf(')', _at);
        var inside = text[(_at + 1)..end];
        _at = end + 1;
        return inside;
    }
}
