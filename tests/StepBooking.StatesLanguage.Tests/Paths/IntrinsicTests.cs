using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Paths;

public class IntrinsicTests
{
    private const string Input = """{"s": "text", "n": 3, "list": [1,2,2,3], "map": {"a": 1, "b": [true, null, "x"]}, "template": "<{}|\\{}|{}>", "zero": 0}""";

    [Theory]
    [InlineData("States.Array(1, 'a', $.n, null, true)", """[1,"a",3,null,true]""")]
    [InlineData("States.ArrayPartition($.list, 3)", "[[1,2,2],[3]]")]
    [InlineData("States.ArrayContains($.list, 3)", "true")]
    [InlineData("States.ArrayContains($.list, 'x')", "false")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(1, 10, 4)", "[1,5,9]")]
    [InlineData("States.ArrayRange(5, 1, -2)", "[5,3,1]")]
    [InlineData("States.ArrayRange(1, 1, 1)", "[1]")]
    [InlineData("States.ArrayRange(5, 1, 2)", "[]")]
    [InlineData("States.ArrayGetItem($.list, 3)", "3")]
    [InlineData("States.ArrayLength($.list)", "4")]
    [InlineData("States.ArrayUnique($.list)", "[1,2,3]")]
    [InlineData("States.Base64Encode($.s)", "\"dGV4dA==\"")]
    [InlineData("States.Base64Decode('dGV4dA==')", "\"text\"")]
    [InlineData("States.Hash($.s, 'SHA-256')", "\"982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1\"")]
    [InlineData("States.JsonMerge($.map, States.StringToJson('{\"a\": 2, \"c\": 3}'), false)", """{"a":2,"b":[true,null,"x"],"c":3}""")]
    [InlineData("States.JsonToString($.map)", "\"{\\\"a\\\":1,\\\"b\\\":[true,null,\\\"x\\\"]}\"")]
    [InlineData("States.MathAdd($.n, -5)", "-2")]
    [InlineData("States.StringSplit('a,b;;c', ',;')", """["a","b","c"]""")]
    [InlineData("States.Format('{} of {}', $.s, States.MathAdd(1, 1))", "\"text of 2\"")]
    [InlineData("States.Format('\\{\\} {}', 1)", "\"{} 1\"")]
    [InlineData("States.Format('it\\'s {}', $.map)", "\"it's {a=1, b=[true, null, x]}\"")]
    [InlineData("States.Format($.template, 1, 2)", "\"<1|{}|2>\"")]
    [InlineData("States.Format('no hole')", "\"no hole\"")]
    public async Task Computes(string call, string expected) => Assert.Equal(Json.Parse(expected), await Evaluate.Value(call, Input));

    [Theory]
    [InlineData("States.ArrayGetItem($.list, 4)")]
    [InlineData("States.ArrayPartition($.list, 0)")]
    [InlineData("States.ArrayRange(1, 9, $.zero)")]
    [InlineData("States.ArrayRange(1, 2000, 1)")]
    [InlineData("States.ArrayLength($.s)")]
    [InlineData("States.Base64Decode('?')")]
    [InlineData("States.Hash($.s, 'MD4')")]
    [InlineData("States.StringToJson('{')")]
    [InlineData("States.JsonMerge($.map, $.map, true)")]
    [InlineData("States.Format('{} {}', 1)")]
    [InlineData("States.MathRandom(5, 5)")]
    public async Task Refuses(string call)
    {
        var execution = await Evaluate.Run(call, Input);
        Assert.Equal("States.IntrinsicFailure", execution.Result!.Error);
        Assert.Contains(call, execution.Result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_numbers_lie_in_their_range_and_follow_their_seed()
    {
        Assert.InRange(((JsonNumber)(await Evaluate.Value("States.MathRandom(1, 10)"))!).Value, 1, 9);
        Assert.Equal(await Evaluate.Value("States.MathRandom(1, 1000000, 42)"), await Evaluate.Value("States.MathRandom(1, 1000000, 42)"));
        Assert.True(Guid.TryParse(((JsonText)(await Evaluate.Value("States.UUID()"))!).Value, out var id) && id.Version == 4);
    }

    [Theory]
    [InlineData("States.Nothing()")]
    [InlineData("States.MathAdd(1)")]
    [InlineData("States.MathAdd(1, 2, 3)")]
    [InlineData("States.Format('open)")]
    [InlineData("States.Format('\\x')")]
    [InlineData("States.Array(1,)")]
    public void What_is_no_call_is_refused(string call) => Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(
        new JsonMap([new("StartAt", Json.From("A")), new("States", new JsonMap([new("A", new JsonMap([
            new("Type", Json.From("Pass")), new("End", Json.From(true)), new("Parameters", new JsonMap([new("x.$", Json.From(call))])),
        ]))]))]).ToText()));
}
