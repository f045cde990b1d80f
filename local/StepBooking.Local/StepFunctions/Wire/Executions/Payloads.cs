using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Writes members that may be missing.</summary>
internal static class Payloads
{
    /// <summary>Adds a text, if there is one.</summary>
    public static void Add(JsonObject answer, string name, string? text)
    {
        if (text is not null)
            answer[name] = text;
    }

    /// <summary>Adds data as JSON text, with the details that say whether they are included.</summary>
    public static void Add(JsonObject answer, string name, Json? data, bool included)
    {
        Add(answer, name, included ? data?.ToText() : null);
        answer[$"{name}Details"] = new JsonObject { ["included"] = included };
    }
}
