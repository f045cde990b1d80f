using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>An exception as X-Ray takes it: one line of ASCII, for a header.</summary>
internal static class XRayCause
{
    /// <summary>Header lines are kept well under what HTTP servers take.</summary>
    private const int MaximumLength = 8 * 1024;

    /// <summary>The cause, or null where it is longer than a header may be.</summary>
    public static string Write(Exception exception)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("working_directory", Environment.CurrentDirectory);
            writer.WriteStartArray("exceptions");
            WriteException(writer, exception);
            writer.WriteEndArray();
            writer.WriteStartArray("paths");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.Length <= MaximumLength ? Encoding.ASCII.GetString(stream.ToArray()) : null;
    }

    private static void WriteException(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteStartObject();
        writer.WriteString("type", exception.GetType().Name);
        writer.WriteString("message", exception.Message);
        writer.WriteStartArray("stack");
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            writer.WriteStartObject();
            writer.WriteString("path", frame.GetFileName() ?? string.Empty);
            writer.WriteNumber("line", frame.GetFileLineNumber());
            var method = DiagnosticMethodInfo.Create(frame);
            writer.WriteString("label", method is null ? string.Empty : $"{method.DeclaringTypeName}.{method.Name}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
