using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machines;

/// <summary>The tasks of a definition in statemachines/, read without the app's own help.</summary>
internal sealed class Definition
{
    private const string Ending = ".asl.json";
    private const string Opening = "${";
    private const string Closing = "FunctionArn}";

    private Definition(string file)
    {
        Machine = Path.GetFileName(file)[..^Ending.Length];
        Text = File.ReadAllText(file);
        Tasks = JsonNode.Parse(Text)!["States"]!.AsObject()
            .Where(state => state.Value!["Type"]!.GetValue<string>() == "Task")
            .ToDictionary(state => state.Key, state => state.Value!.AsObject());
    }

    /// <summary>Every machine's, by its name.</summary>
    public static IReadOnlyDictionary<string, Definition> All { get; } =
        Directory.GetFiles(SynthesizedStack.Repository.Definitions, $"*{Ending}")
            .Select(file => new Definition(file))
            .ToDictionary(each => each.Machine);

    public string Machine { get; }

    public string Text { get; }

    public IReadOnlyDictionary<string, JsonObject> Tasks { get; }

    public IReadOnlyList<string> Functions => [.. Tasks.Values.Select(Function).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The path of the machine's construct: <c>Booking</c>.</summary>
    public string Construct => $"{char.ToUpperInvariant(Machine[0])}{Machine[1..]}";

    public static string Function(JsonObject task)
    {
        var arn = task["Arguments"]!["FunctionName"]!.GetValue<string>();
        Assert.StartsWith(Opening, arn, StringComparison.Ordinal);
        Assert.EndsWith(Closing, arn, StringComparison.Ordinal);
        return arn[Opening.Length..^Closing.Length];
    }
}
