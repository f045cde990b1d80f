using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>
/// Reads and writes by reflection: null properties are not written, names are written as in C#, reading ignores their case,
/// times are also read from seconds since 1970.
/// </summary>
public class DefaultLambdaJsonSerializer : AbstractLambdaJsonSerializer, ILambdaSerializer
{
    private const string Reflects = "Reads and writes types by reflection; a trimmed program uses SourceGeneratorLambdaJsonSerializer.";

    /// <summary>A serializer with the default options.</summary>
    [RequiresUnreferencedCode(Reflects)]
    public DefaultLambdaJsonSerializer()
        : this(null, null)
    {
    }

    /// <summary>A serializer with options of one's own.</summary>
    /// <param name="customizer">Changes the default options.</param>
    [RequiresUnreferencedCode(Reflects)]
    public DefaultLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
        : this(customizer, null)
    {
    }

    /// <summary>A serializer with options of one's own.</summary>
    /// <param name="customizer">Changes the default options.</param>
    /// <param name="jsonWriterCustomizer">Sees the writer's options.</param>
    [RequiresUnreferencedCode(Reflects)]
    public DefaultLambdaJsonSerializer(Action<JsonSerializerOptions> customizer, Action<JsonWriterOptions> jsonWriterCustomizer)
        : base(jsonWriterCustomizer)
    {
        SerializerOptions = CreateDefaultJsonSerializationOptions();
        customizer?.Invoke(SerializerOptions);
    }

    /// <summary>How values are read and written.</summary>
    protected JsonSerializerOptions SerializerOptions { get; }

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every constructor says so.")]
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response) =>
        JsonSerializer.Serialize(writer, response, SerializerOptions);

    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Every constructor says so.")]
    protected override T InternalDeserialize<T>(byte[] utf8Json) => JsonSerializer.Deserialize<T>(utf8Json, SerializerOptions);
}
