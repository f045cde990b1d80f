using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>What the serializers on System.Text.Json have in common.</summary>
public abstract class AbstractLambdaJsonSerializer
{
    private readonly bool debug = string.Equals(
        Environment.GetEnvironmentVariable("LAMBDA_NET_SERIALIZER_DEBUG"),
        "true",
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets up the writer.</summary>
    /// <param name="jsonWriterCustomizer">Sees the writer's options; null for none to see.</param>
    protected AbstractLambdaJsonSerializer(Action<JsonWriterOptions> jsonWriterCustomizer)
    {
        WriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        jsonWriterCustomizer?.Invoke(WriterOptions);
    }

    /// <summary>How JSON is written.</summary>
    protected JsonWriterOptions WriterOptions { get; }

    /// <summary>Reads one value from the whole of a stream.</summary>
    /// <typeparam name="T">What to read.</typeparam>
    /// <param name="requestStream">JSON in UTF-8.</param>
    /// <exception cref="JsonSerializerException">It is not JSON, or not a <typeparamref name="T"/>.</exception>
    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            var json = ReadToEnd(requestStream);
            if (debug)
            {
                Console.WriteLine($"Lambda Deserialize {typeof(T).FullName}: {Encoding.UTF8.GetString(json)}");
            }

            return InternalDeserialize<T>(json);
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException(
                $"Error converting the Lambda event JSON payload to type {typeof(T).FullName}: {exception.Message}",
                exception);
        }
    }

    /// <summary>Writes one value to a stream, which stays open.</summary>
    /// <typeparam name="T">What to write.</typeparam>
    /// <param name="response">The value.</param>
    /// <param name="responseStream">Where it goes.</param>
    /// <exception cref="JsonSerializerException">It cannot be written as JSON.</exception>
    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json, WriterOptions))
            {
                InternalSerialize(writer, response);
            }

            if (debug)
            {
                Console.WriteLine($"Lambda Serialize {typeof(T).FullName}: {Encoding.UTF8.GetString(json.ToArray())}");
            }

            json.WriteTo(responseStream);
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException(
                $"Error converting the response object of type {typeof(T).FullName} from the Lambda function to JSON: {exception.Message}",
                exception);
        }
    }

    /// <summary>The options that every serializer starts with.</summary>
    protected virtual JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new AwsNamingPolicy(),
        Converters =
        {
            new DateTimeConverter(),
            new MemoryStreamConverter(),
        },
    };

    /// <summary>Writes one value.</summary>
    /// <typeparam name="T">What to write.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="response">The value.</param>
    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);

    /// <summary>Reads one value.</summary>
    /// <typeparam name="T">What to read.</typeparam>
    /// <param name="utf8Json">JSON in UTF-8.</param>
    protected abstract T InternalDeserialize<T>(byte[] utf8Json);

    private static byte[] ReadToEnd(Stream stream)
    {
        if (stream is MemoryStream memory && memory.Position == 0)
        {
            return memory.ToArray();
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
