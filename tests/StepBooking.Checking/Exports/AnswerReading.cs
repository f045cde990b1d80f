using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>An answer of the API as its caller wrote it down.</summary>
internal static class AnswerReading
{
    public static AnswerFact Of(JsonObject answer) =>
        new(answer.Text("call"), answer.Text("booking"), (int)answer.Number("status"), answer.Maybe<string>("shown")?.ToUpperInvariant());
}
