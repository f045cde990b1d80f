using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.FaultExplorer.Controls;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The deployed definitions, with a control's change where one is tried.</summary>
internal sealed partial class Machines
{
    /// <summary>The booking machine once more: an id of the one can be used again in the other.</summary>
    public const string Again = "booking-again";

    private const string Prefix = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static readonly string Folder = RepositoryRoot.Combine("statemachines");
    private readonly ConcurrentDictionary<(string Name, Control? Control), StateMachine> _parsed = new();

    /// <summary>The names of all definitions.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.asl.json").Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal)];

    private static Dictionary<string, TimeSpan> Timeouts { get; } = Names
        .SelectMany(name => JsonNode.Parse(TextOf(name))!["States"]!.AsObject())
        .Where(state => state.Value!["TimeoutSeconds"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
        .GroupBy(state => state.Key)
        .ToDictionary(group => group.Key, group => TimeSpan.FromSeconds(group.First().Value!["TimeoutSeconds"]!.GetValue<int>()));

    public static string ArnOf(string name) => Prefix + name;

    public static string TextOf(string name) => Placeholders().Replace(
        File.ReadAllText(Path.Combine(Folder, name + ".asl.json")),
        match => "arn:aws:lambda:us-east-1:000000000000:function:" + match.Groups[1].Value);

    public StateMachine Of(string name, Control? control) => _parsed.GetOrAdd((name, control), key => new StateMachine(
        ArnOf(key.Name),
        "arn:aws:iam::000000000000:role/machine",
        StateMachineDefinition.Parse(Text(key.Name == Again ? "booking" : key.Name, key.Control))));

    /// <summary>How long a step is waited for.</summary>
    public static TimeSpan TimeoutOf(string step) => Timeouts.GetValueOrDefault(step, TimeSpan.FromSeconds(20));

    private static string Text(string name, Control? control) => control?.Definition?.Invoke(name, TextOf(name)) ?? TextOf(name);

    [GeneratedRegex(@"\$\{(\w+)FunctionArn\}")]
    private static partial Regex Placeholders();
}
