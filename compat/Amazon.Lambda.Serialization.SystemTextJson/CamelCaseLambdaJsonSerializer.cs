using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>As <see cref="DefaultLambdaJsonSerializer"/>, but names are written in camelCase.</summary>
public class CamelCaseLambdaJsonSerializer : DefaultLambdaJsonSerializer
{
    private const string Reflects = "Reads and writes types by reflection; a trimmed program uses SourceGeneratorLambdaJsonSerializer.";

    /// <summary>A serializer with the default options.</summary>
    [RequiresUnreferencedCode(Reflects)]
    public CamelCaseLambdaJsonSerializer()
        : this(null, null)
    {
    }

    /// <summary>A serializer with options of one's own.</summary>
    /// <param name="customizer">Changes the default options.</param>
    [RequiresUnreferencedCode(Reflects)]
    public CamelCaseLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
        : this(customizer, null)
    {
    }

    /// <summary>A serializer with options of one's own.</summary>
    /// <param name="customizer">Changes the default options.</param>
    /// <param name="jsonWriterCustomizer">Sees the writer's options.</param>
    [RequiresUnreferencedCode(Reflects)]
    public CamelCaseLambdaJsonSerializer(Action<JsonSerializerOptions> customizer, Action<JsonWriterOptions> jsonWriterCustomizer)
        : base(options => UseCamelCase(options, customizer), jsonWriterCustomizer)
    {
    }

    private static void UseCamelCase(JsonSerializerOptions options, Action<JsonSerializerOptions> customizer)
    {
        options.PropertyNamingPolicy = new AwsNamingPolicy(JsonNamingPolicy.CamelCase);
        customizer?.Invoke(options);
    }
}
