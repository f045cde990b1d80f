using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Serialization;

/// <summary>What the serializers have in common, and what tells them apart.</summary>
public class SerializerTests
{
    private static readonly Trip Delhi = new("Delhi – Mumbai", null, TripKind.Bus, new DateTime(2026, 12, 1, 6, 0, 0, DateTimeKind.Utc), "a<b");

    [Fact]
    public void Default_writes_names_as_in_csharp_and_no_nulls() =>
        Assert.Equal(
            """{"Title":"Delhi – Mumbai","Kind":1,"Start":"2026-12-01T06:00:00Z","XAmz":"a<b"}""",
            Write(new DefaultLambdaJsonSerializer(), Delhi));

    [Fact]
    public void Camel_case_writes_names_in_camel_case() =>
        Assert.StartsWith("""{"title":"Delhi – Mumbai","kind":1,""", Write(new CamelCaseLambdaJsonSerializer(), Delhi), StringComparison.Ordinal);

    [Fact]
    public void Source_generated_writes_what_the_default_writes() =>
        Assert.Equal(
            Write(new DefaultLambdaJsonSerializer(), Delhi),
            Write(new SourceGeneratorLambdaJsonSerializer<TripJson>(), Delhi));

    public static TheoryData<ILambdaSerializer> Serializers =>
        [new DefaultLambdaJsonSerializer(), new CamelCaseLambdaJsonSerializer(), new SourceGeneratorLambdaJsonSerializer<TripJson>()];

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Reading_ignores_the_case_of_names_and_takes_seconds_as_time(ILambdaSerializer serializer)
    {
        var trip = Read<Trip>(serializer, """{"title":"x","KIND":1,"start":1796104800}""");

        Assert.Equal(("x", TripKind.Bus), (trip!.Title, trip.Kind));
        Assert.Equal(new DateTime(2026, 12, 1, 6, 0, 0, DateTimeKind.Utc), trip.Start);
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Null_is_null(ILambdaSerializer serializer)
    {
        Assert.Null(Read<Trip>(serializer, "null"));
        Assert.Equal("null", Write<Trip?>(serializer, null));
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Malformed_json_is_a_serializer_exception_with_its_cause(ILambdaSerializer serializer)
    {
        var thrown = Assert.Throws<JsonSerializerException>(() => Read<Trip>(serializer, "{"));

        Assert.IsAssignableFrom<System.Text.Json.JsonException>(thrown.InnerException);
    }

    [Fact]
    public void Type_missing_from_the_context_is_a_serializer_exception_that_names_it()
    {
        var thrown = Assert.Throws<JsonSerializerException>(() => Write(new SourceGeneratorLambdaJsonSerializer<TripJson>(), Guid.Empty));

        Assert.Contains("System.Guid", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Customizer_has_the_last_word()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<TripJson>(
            (System.Text.Json.JsonSerializerOptions options) => options.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseUpper);

        Assert.Contains("\"TITLE\"", Write(serializer, Delhi), StringComparison.Ordinal);
    }

    private static string Write<T>(ILambdaSerializer serializer, T value)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static T? Read<T>(ILambdaSerializer serializer, string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return serializer.Deserialize<T>(stream);
    }
}
