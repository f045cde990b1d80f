using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>
/// An exception as the Runtime API takes it. Step Functions matches <c>errorType</c>, the simple name of the exception's type,
/// and shows the whole document as the cause.
/// </summary>
internal static class ErrorDocument
{
    private const int MaximumBytes = 256 * 1024;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Exception exception)
    {
        var json = Write(writer => Write(writer, exception));
        return json.Length <= MaximumBytes
            ? json
            : Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("errorMessage", $"The exception takes more than {MaximumBytes} bytes and is left out.");
                writer.WriteEndObject();
            });
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", exception.GetType().Name);
        writer.WriteString("errorMessage", exception.Message);
        var lines = StackTraceLines.Of(exception);
        if (lines.Count > 0)
        {
            writer.WriteStartArray("stackTrace");
            foreach (var line in lines)
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
        }

        if (exception.InnerException is { } inner)
        {
            writer.WritePropertyName("cause");
            Write(writer, inner);
        }

        if (exception is AggregateException aggregate)
        {
            writer.WriteStartArray("causes");
            foreach (var one in aggregate.InnerExceptions)
            {
                Write(writer, one);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
