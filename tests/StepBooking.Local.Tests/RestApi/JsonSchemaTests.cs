using System.Text.Json;
using StepBooking.Local.RestApi;

namespace StepBooking.Local.Tests.RestApi;

public sealed class JsonSchemaTests
{
    private const string Schema = """
        {
          "type": "object", "required": ["offeringId", "seats"], "additionalProperties": false,
          "properties": {
            "offeringId": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
            "seats": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/components/schemas/Seat"}},
            "count": {"type": "integer", "minimum": 1, "maximum": 3}, "share": {"type": "number"}, "kind": {"enum": ["train", "bus"]}
          }
        }
        """;

    private const string Document = """{"components": {"schemas": {"Seat": {"type": "string"}}}}""";

    [Theory]
    [InlineData("""{"offeringId": "ab", "seats": ["1A", "1B", "1C"]}""")]
    [InlineData("""{"offeringId": "ab", "seats": []}""")]
    [InlineData("""{"offeringId": "ab", "seats": [], "count": 3, "share": 1, "kind": "bus"}""")]
    public void What_API_Gateway_takes_is_taken_even_beyond_the_numbers_of_items(string body) => Assert.Empty(Check(Schema, body));

    [Theory]
    [InlineData("""{"seats": []}""", """object has missing required properties (["offeringId"])""")]
    [InlineData("""{"offeringId": 1, "seats": []}""", """instance type (integer) does not match any allowed primitive type (allowed: ["string"])""")]
    [InlineData("""{"offeringId": "ab", "seats": [1.5]}""", """instance type (number) does not match any allowed primitive type (allowed: ["string"])""")]
    [InlineData("""{"offeringId": "ab", "seats": [], "share": "x"}""", """instance type (string) does not match any allowed primitive type (allowed: ["integer","number"])""")]
    [InlineData("""{"offeringId": "ab", "seats": [], "x": 1, "a": 2}""", """object instance has properties which are not allowed by the schema: ["a","x"]""")]
    [InlineData("""{"offeringId": "a", "seats": []}""", """string "a" is too short (length: 1, required minimum: 2)""")]
    [InlineData("""{"offeringId": "abcde", "seats": []}""", """string "abcde" is too long (length: 5, maximum allowed: 4)""")]
    [InlineData("""{"offeringId": "AB", "seats": []}""", """ECMA 262 regex "^[a-z]+$" does not match input string "AB" """)]
    [InlineData("""{"offeringId": "ab", "seats": [], "count": 0}""", "numeric instance is lower than the required minimum (minimum: 1, found: 0)")]
    [InlineData("""{"offeringId": "ab", "seats": [], "count": 4}""", "numeric instance is greater than the required maximum (maximum: 3, found: 4)")]
    [InlineData("""{"offeringId": "ab", "seats": [], "kind": "ship"}""", """instance value ("ship") not found in enum (possible values: ["train", "bus"])""")]
    [InlineData("[]", """instance type (array) does not match any allowed primitive type (allowed: ["object"])""")]
    public void What_it_refuses_is_refused_in_its_words(string body, string problem) => Assert.Equal([problem.TrimEnd()], Check(Schema, body));

    [Fact]
    public void Exactly_one_of_several_schemas_must_match()
    {
        const string Choice = """{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}""";

        Assert.Empty(Check(Choice, """{"a": 1}"""));
        Assert.Equal(["instance failed to match exactly one schema (matched 0 out of 2)"], Check(Choice, "{}"));
        Assert.Equal(["instance failed to match exactly one schema (matched 2 out of 2)"], Check(Choice, """{"a": 1, "b": 2}"""));
    }

    private static List<string> Check(string schema, string body) =>
        new JsonSchema(JsonElement.Parse(Document)).Check(JsonElement.Parse(schema), JsonElement.Parse(body));
}
