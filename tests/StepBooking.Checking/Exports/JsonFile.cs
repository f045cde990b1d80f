using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Checking.Exports;

/// <summary>A file of JSON values one after the other: one a line, one over many lines, or the pages of several answers.</summary>
internal static class JsonFile
{
    private static readonly JsonReaderOptions Several = new() { AllowMultipleValues = true };

    /// <summary>Its objects; arrays and those of the given members are opened, so that a list is its items.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lists">Members that wrap a list (<c>Items</c>, <c>executions</c>).</param>
    /// <returns>The objects, each with the line on which its outermost value begins.</returns>
    /// <exception cref="UnreadableExportException">It cannot be read, or holds something else.</exception>
    public static IReadOnlyList<(int Line, JsonObject Value)> Read(string path, params string[] lists)
    {
        var found = new List<(int Line, JsonObject Value)>();
        foreach (var (line, value) in Values(path))
            found.AddRange(Objects(path, line, value, lists).Select(each => (line, each)));
        return found;
    }

    /// <summary>What a value is read as, with the place in the file if it is something else.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="UnreadableExportException">It is something else.</exception>
    public static T At<T>(string path, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw Unreadable(path, line, wrong.Message);
        }
    }

    private static UnreadableExportException Unreadable(string path, int line, string expected) =>
        new($"{Path.GetFileName(path)}, line {line}: {expected}");

    private static IEnumerable<JsonObject> Objects(string path, int line, JsonNode? value, string[] lists)
    {
        if (value is JsonArray array)
            return array.SelectMany(each => Objects(path, line, each, lists));
        if (value is not JsonObject item)
            throw Unreadable(path, line, "a JSON object was expected.");
        return lists.FirstOrDefault(item.ContainsKey) is { } list ? Objects(path, line, item[list], lists) : [item];
    }

    private static List<(int Line, JsonNode? Value)> Values(string path)
    {
        var bytes = Bytes(path);
        var reader = new Utf8JsonReader(bytes, Several);
        var values = new List<(int Line, JsonNode? Value)>();
        var (line, counted) = (1, 0);
        try
        {
            while (reader.Read())
            {
                var begins = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted..begins).Count((byte)'\n');
                counted = begins;
                values.Add((line, JsonNode.Parse(ref reader)));
            }
        }
        catch (JsonException wrong)
        {
            var expected = $"JSON was expected, at byte {(wrong.BytePositionInLine ?? 0) + 1} of it.";
            throw Unreadable(path, (int)(wrong.LineNumber ?? 0) + 1, expected);
        }

        return values;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableExportException($"{Path.GetFileName(path)}: it cannot be read: {wrong.Message}");
        }
    }
}
