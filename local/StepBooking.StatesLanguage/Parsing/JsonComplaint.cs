using System.Text.Json;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Says what is wrong with text that is no JSON; for a stray word in the words of Step Functions' own parser.</summary>
internal static class JsonComplaint
{
    public static Diagnostic About(string json, JsonException exception)
    {
        var start = json.TakeWhile(char.IsWhiteSpace).Count();
        var word = new string([.. json.Skip(start).TakeWhile(char.IsLetterOrDigit)]);
        var isWord = word.Length > 0 && !char.IsAsciiDigit(word[0]);
        var line = isWord ? json.Take(start).Count(c => c == '\n') + 1 : (exception.LineNumber ?? 0) + 1;
        var lineStart = json.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var column = isWord ? start - lineStart + word.Length + 1 : (exception.BytePositionInLine ?? 0) + 1;
        var location = $"[Source: (String)\"{json}\"; line: {line}, column: {column}]";
        var message = isWord
            ? $"Unrecognized token '{word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            : "The definition is not valid JSON";
        return new Diagnostic(DiagnosticCode.InvalidJson, $"{message}\n at {location}", location);
    }
}
