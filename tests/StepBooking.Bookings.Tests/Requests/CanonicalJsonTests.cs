using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("1e0", "1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("100", "100")]
    [InlineData("1E2", "100")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("1.5e-9", "1.5e-9")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1.5e300", "1.5e+300")]
    [InlineData("999999999999999900000", "999999999999999900000")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("0.000000000000000000000000001", "1e-27")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("123.456", "123.456")]
    public void Numbers_are_written_as_ECMAScript_does(string json, string canonical) => Assert.Equal(canonical, Of(json));

    [Fact]
    public void A_number_that_no_double_holds_stays_as_it_was() => Assert.Equal("1e400", Of("1e400"));

    [Fact]
    public void Members_are_sorted_by_the_code_units_of_their_names_and_space_is_dropped()
    {
        // The example of RFC 8785, section 3.2.3.
        const string Json = """{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}""";

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Of(Json));
    }

    [Fact]
    public void Text_is_escaped_only_where_it_must_be() =>
        Assert.Equal("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", Of("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""));

    [Theory]
    [InlineData("""{"a": 1, "b": {"d": [true, false, null], "c": {}}, "e": []}""", """{"a":1,"b":{"c":{},"d":[true,false,null]},"e":[]}""")]
    [InlineData("""[ "x" , 2 ]""", """["x",2]""")]
    [InlineData("null", "null")]
    public void Everything_else_is_itself(string json, string canonical) => Assert.Equal(canonical, Of(json));

    [Fact]
    public void Of_members_of_one_name_the_last_counts() => Assert.Equal("""{"a":2}""", Of("""{"a":1,"a":2}"""));

    [Fact]
    public void Half_a_surrogate_pair_stays_escaped() =>
        Assert.Equal("""{"\udc00":"\ud800"}""", Of("""{"\uDC00":"\uD800"}"""));

    [Fact]
    public void Nothing_counts_as_null() => Assert.Equal("null", CanonicalJson.Of(default));

    private static string Of(string json) => CanonicalJson.Of(Documents.Json(json));
}
