using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machine;

/// <summary>The tasks of statemachines/booking.asl.json, read without the app's own help.</summary>
internal static class Definition
{
    private const string Opening = "${";
    private const string Closing = "FunctionArn}";

    public static string Text { get; } = File.ReadAllText(SynthesizedStack.Repository.BookingDefinition);

    public static IReadOnlyDictionary<string, JsonObject> Tasks { get; } = JsonNode.Parse(Text)!["States"]!.AsObject()
        .Where(state => state.Value!["Type"]!.GetValue<string>() == "Task")
        .ToDictionary(state => state.Key, state => state.Value!.AsObject());

    public static IReadOnlyList<string> Functions => [.. Tasks.Values.Select(Function).Distinct().Order(StringComparer.Ordinal)];

    public static string Function(JsonObject task)
    {
        var arn = task["Arguments"]!["FunctionName"]!.GetValue<string>();
        Assert.StartsWith(Opening, arn, StringComparison.Ordinal);
        Assert.EndsWith(Closing, arn, StringComparison.Ordinal);
        return arn[Opening.Length..^Closing.Length];
    }
}
