using System.Globalization;
using System.Text.Json;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Reads an execution's input, or says in AWS's words why it is none.</summary>
internal static class ExecutionInput
{
    /// <summary>The input as a value.</summary>
    /// <exception cref="AwsError"><c>InvalidExecutionInput</c>.</exception>
    public static Json Read(string text)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException failure)
        {
            throw new AwsError("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{Complaint(text, failure)}'");
        }
    }

    private static string Complaint(string text, JsonException failure)
    {
        var start = text.TrimStart();
        if (start.Length == 0)
            return "Invalid execution input.";
        var word = new string([.. start.TakeWhile(char.IsLetterOrDigit)]);
        if (word.Length > 0 && !char.IsAsciiDigit(word[0]))
            return $"Unrecognized token '{word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
        var at = text.Split('\n').ElementAtOrDefault((int)(failure.LineNumber ?? 0)) is { } line && failure.BytePositionInLine < line.Length
            ? line[(int)failure.BytePositionInLine.Value]
            : ' ';
        return failure.Message.Contains("start of a property name", StringComparison.Ordinal)
            ? string.Create(
                CultureInfo.InvariantCulture, $"Unexpected character ('{at}' (code {(int)at})): was expecting double-quote to start field name")
            : "Invalid execution input.";
    }
}
