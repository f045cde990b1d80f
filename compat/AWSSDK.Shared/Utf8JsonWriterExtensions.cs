using System.Text.Json;
using Amazon.Runtime;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Writes the members of a request: what is null is left out, an empty list is not.</summary>
internal static class Utf8JsonWriterExtensions
{
    internal static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void Text(this Utf8JsonWriter json, string name, ConstantClass? value) => json.Text(name, value?.Value);

    internal static void Whole(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    internal static void Flag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>A time travels as whole seconds since 1970.</summary>
    internal static void Time(this Utf8JsonWriter json, string name, DateTime? value)
    {
        if (value is { } time)
        {
            json.WriteNumber(name, new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds());
        }
    }

    /// <summary>Bytes travel as base64.</summary>
    internal static void Blob(this Utf8JsonWriter json, string name, MemoryStream? value)
    {
        if (value is not null)
        {
            json.WriteBase64String(name, value.ToArray());
        }
    }

    internal static void Texts(this Utf8JsonWriter json, string name, List<string>? values) =>
        json.List(name, values, static (writer, value) => writer.WriteStringValue(value));

    internal static void List<T>(this Utf8JsonWriter json, string name, List<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    internal static void Object<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject(name);
        writeMembers(json, value);
        json.WriteEndObject();
    }

    internal static void Map<T>(
        this Utf8JsonWriter json, string name, Dictionary<string, T>? values, Action<Utf8JsonWriter, T> writeMembers)
        where T : class =>
        json.Object(name, values, (writer, map) =>
        {
            foreach (var (key, value) in map)
            {
                writer.Object(key, value, writeMembers);
            }
        });
}
