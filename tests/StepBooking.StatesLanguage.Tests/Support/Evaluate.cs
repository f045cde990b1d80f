using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Support;

/// <summary>Computes one value in a Pass state of the JSONPath language.</summary>
internal static class Evaluate
{
    public static async Task<Execution> Run(string query, string input)
    {
        var definition = new JsonMap([
            new("StartAt", Json.From("A")),
            new("States", new JsonMap([new("A", new JsonMap([
                new("Type", Json.From("Pass")),
                new("Parameters", new JsonMap([new("value.$", Json.From(query))])),
                new("End", Json.From(true)),
            ]))])),
        ]);
        return await new Bench().Run(definition.ToText(), input);
    }

    public static async Task<Json?> Value(string query, string input = "{}") => ((await Run(query, input)).Result!.Output as JsonMap)?["value"];
}
