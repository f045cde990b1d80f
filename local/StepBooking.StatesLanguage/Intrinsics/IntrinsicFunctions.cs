namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>All functions <c>States.*</c>, by name.</summary>
internal static class IntrinsicFunctions
{
    private static readonly Dictionary<string, IntrinsicFunction> ByName = new IntrinsicFunction[]
    {
        new("States.Array", 0, int.MaxValue, ArrayFunctions.Array),
        new("States.ArrayPartition", 2, 2, ArrayFunctions.Partition),
        new("States.ArrayContains", 2, 2, ArrayFunctions.Contains),
        new("States.ArrayRange", 3, 3, ArrayFunctions.Range),
        new("States.ArrayGetItem", 2, 2, ArrayFunctions.GetItem),
        new("States.ArrayLength", 1, 1, ArrayFunctions.Length),
        new("States.ArrayUnique", 1, 1, ArrayFunctions.Unique),
        new("States.Base64Encode", 1, 1, TextFunctions.Encode),
        new("States.Base64Decode", 1, 1, TextFunctions.Decode),
        new("States.Hash", 2, 2, TextFunctions.Hash),
        new("States.Format", 1, int.MaxValue, TextFunctions.Format),
        new("States.StringSplit", 2, 2, TextFunctions.Split),
        new("States.JsonMerge", 3, 3, DataFunctions.Merge),
        new("States.StringToJson", 1, 1, DataFunctions.Parse),
        new("States.JsonToString", 1, 1, DataFunctions.Write),
        new("States.MathRandom", 2, 3, NumberFunctions.Draw),
        new("States.MathAdd", 2, 2, NumberFunctions.Add),
        new("States.UUID", 0, 0, NumberFunctions.Uuid),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The function of that name, or null.</summary>
    public static IntrinsicFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
