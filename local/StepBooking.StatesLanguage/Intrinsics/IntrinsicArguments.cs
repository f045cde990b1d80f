using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>The computed arguments of one call, read with their expected types.</summary>
internal sealed class IntrinsicArguments(string function, string source, Json[] values)
{
    public int Count => values.Length;

    public Json this[int index] => values[index];

    public IEnumerable<Json> From(int index) => values.Skip(index);

    public string Text(int index) => values[index] is JsonText text ? text.Value : throw Refuse($"argument {index + 1} must be a string");

    public JsonList List(int index) => values[index] as JsonList ?? throw Refuse($"argument {index + 1} must be an array");

    public JsonMap Map(int index) => values[index] as JsonMap ?? throw Refuse($"argument {index + 1} must be an object");

    /// <summary>A number, rounded half up as Step Functions does it.</summary>
    public long Integer(int index) => values[index] is JsonNumber number
        ? number.TryGetInteger(out var integer) ? integer : (long)Math.Floor(number.Value + 0.5)
        : throw Refuse($"argument {index + 1} must be a number");

    public IntrinsicFailureException Refuse(string why) => new($"The function '{source}' had the following error: {function}: {why}.");
}
