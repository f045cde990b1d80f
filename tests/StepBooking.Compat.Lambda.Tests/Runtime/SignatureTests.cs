using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>A handler of each signature is given what it takes, and what it returns is the answer.</summary>
public class SignatureTests
{
    private const string Event = "\"in\"";
    private static readonly DefaultLambdaJsonSerializer Json = new();

    /// <summary>What the last handler that returns nothing was given.</summary>
    private string? given;

    private static LambdaBootstrapBuilder[] OfStream =>
    [
        LambdaBootstrapBuilder.Create(() => Bytes("none")),
        LambdaBootstrapBuilder.Create((Stream input) => Bytes(Text(input))),
        LambdaBootstrapBuilder.Create((string input) => Bytes(input), Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => Bytes(context.FunctionName)),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => Bytes(Text(input) + context.FunctionName)),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => Bytes(input + context.FunctionName), Json),
    ];

    private static LambdaBootstrapBuilder[] OfTaskOfStream =>
    [
        LambdaBootstrapBuilder.Create(() => Later(Bytes("none"))),
        LambdaBootstrapBuilder.Create((Stream input) => Later(Bytes(Text(input)))),
        LambdaBootstrapBuilder.Create((string input) => Later(Bytes(input)), Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => Later(Bytes(context.FunctionName))),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => Later(Bytes(Text(input) + context.FunctionName))),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => Later(Bytes(input + context.FunctionName)), Json),
    ];

    private static LambdaBootstrapBuilder[] OfOutput =>
    [
        LambdaBootstrapBuilder.Create(() => "none", Json),
        LambdaBootstrapBuilder.Create((Stream input) => Text(input), Json),
        LambdaBootstrapBuilder.Create((string input) => input, Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => context.FunctionName, Json),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => Text(input) + context.FunctionName, Json),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => input + context.FunctionName, Json),
    ];

    private static LambdaBootstrapBuilder[] OfTaskOfOutput =>
    [
        LambdaBootstrapBuilder.Create(() => Later("none"), Json),
        LambdaBootstrapBuilder.Create((Stream input) => Later(Text(input)), Json),
        LambdaBootstrapBuilder.Create((string input) => Later(input), Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => Later(context.FunctionName), Json),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => Later(Text(input) + context.FunctionName), Json),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => Later(input + context.FunctionName), Json),
    ];

    private LambdaBootstrapBuilder[] OfNothing =>
    [
        LambdaBootstrapBuilder.Create(() => Give("none")),
        LambdaBootstrapBuilder.Create((Stream input) => Give(Text(input))),
        LambdaBootstrapBuilder.Create((string input) => Give(input), Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => Give(context.FunctionName)),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => Give(Text(input) + context.FunctionName)),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => Give(input + context.FunctionName), Json),
    ];

    private LambdaBootstrapBuilder[] OfTask =>
    [
        LambdaBootstrapBuilder.Create(() => GiveLater("none")),
        LambdaBootstrapBuilder.Create((Stream input) => GiveLater(Text(input))),
        LambdaBootstrapBuilder.Create((string input) => GiveLater(input), Json),
        LambdaBootstrapBuilder.Create((ILambdaContext context) => GiveLater(context.FunctionName)),
        LambdaBootstrapBuilder.Create((Stream input, ILambdaContext context) => GiveLater(Text(input) + context.FunctionName)),
        LambdaBootstrapBuilder.Create((string input, ILambdaContext context) => GiveLater(input + context.FunctionName), Json),
    ];

    [Fact]
    public async Task Streams_are_answered_as_they_are()
    {
        string[] expected = ["none", Event, "in", "reserve", Event + "reserve", "inreserve"];

        Assert.Equal(expected, await AnswersAsync(OfStream));
        Assert.Equal(expected, await AnswersAsync(OfTaskOfStream));
    }

    [Fact]
    public async Task Values_are_answered_as_json()
    {
        string[] expected = ["\"none\"", "\"\\\"in\\\"\"", "\"in\"", "\"reserve\"", "\"\\\"in\\\"reserve\"", "\"inreserve\""];

        Assert.Equal(expected, await AnswersAsync(OfOutput));
        Assert.Equal(expected, await AnswersAsync(OfTaskOfOutput));
    }

    [Fact]
    public async Task Nothing_is_answered_once_the_handler_is_done()
    {
        string[] expected = ["none", Event, "in", "reserve", Event + "reserve", "inreserve"];

        Assert.Equal(expected, await GivenAsync(OfNothing));
        Assert.Equal(expected, await GivenAsync(OfTask));
    }

    [Fact]
    public void Wrapper_and_builder_take_the_same_signatures()
    {
        static IEnumerable<string> Handlers(Type type, string name) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == name)
            .Select(method => string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.ToString())))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            Handlers(typeof(HandlerWrapper), nameof(HandlerWrapper.GetHandlerWrapper)),
            Handlers(typeof(LambdaBootstrapBuilder), nameof(LambdaBootstrapBuilder.Create)));
    }

    private static async Task<IEnumerable<string>> AnswersAsync(IEnumerable<LambdaBootstrapBuilder> builders)
    {
        List<string> answers = [];
        foreach (var builder in builders)
        {
            answers.Add((await Invocation.RunAsync(builder, Event)).Answer.Body);
        }

        return answers;
    }

    private async Task<IEnumerable<string?>> GivenAsync(IEnumerable<LambdaBootstrapBuilder> builders)
    {
        List<string?> all = [];
        foreach (var builder in builders)
        {
            given = null;
            Assert.Empty((await Invocation.RunAsync(builder, Event)).Answer.Body);
            all.Add(given);
        }

        return all;
    }

    private void Give(string text) => given = text;

    private async Task GiveLater(string text)
    {
        await Task.Yield();
        given = text;
    }

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    [SuppressMessage("Performance", "CA1859", Justification = "Handlers of streams return Stream and Task<Stream>.")]
    private static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return reader.ReadToEnd();
    }
}
