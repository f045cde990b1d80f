using System.Text;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Values;

public class JsonTests
{
    [Theory]
    [InlineData("""{"a":[1,2.50,-0,1e3,12345678901234567890],"b":null,"c":true,"d":"x"}""")]
    [InlineData("\"Zürich 🚆 \\\"quoted\\\" \\\\ / \\n\\t\\u0001\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Text_comes_out_as_it_went_in_and_its_size_is_counted_in_bytes(string text)
    {
        var value = Json.Parse(text);
        Assert.Equal(text, value.ToText());
        Assert.Equal(Encoding.UTF8.GetByteCount(text), value.Size);
    }

    [Fact]
    public void Objects_are_equal_whatever_the_order_and_numbers_whatever_the_form() =>
        Assert.Equal(Json.Parse("""{"a": 1, "b": [2.0]}"""), Json.Parse("""{"b": [2], "a": 1.0}"""));

    [Fact]
    public void Of_a_name_that_stands_twice_the_last_one_counts() =>
        Assert.Equal(Json.Parse("""{"a": 2}"""), Json.Parse("""{"a": 1, "a": 2}"""));

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("{'a': 1}")]
    [InlineData("nul")]
    public void Anything_else_is_refused(string text) => Assert.ThrowsAny<System.Text.Json.JsonException>(() => Json.Parse(text));
}
