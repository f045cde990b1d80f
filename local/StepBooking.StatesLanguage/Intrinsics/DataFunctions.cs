using System.Text.Json;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>Functions about JSON: <c>States.JsonMerge</c>, <c>States.StringToJson</c>, <c>States.JsonToString</c>.</summary>
internal static class DataFunctions
{
    public static Json Merge(IntrinsicArguments arguments, Random random)
    {
        if (arguments[2] is not JsonBoolean { Value: false })
        {
            throw arguments.Refuse("only shallow merging is supported: the third argument must be false");
        }

        return arguments.Map(1).Aggregate(arguments.Map(0), (merged, member) => merged.With(member.Key, member.Value));
    }

    public static Json Parse(IntrinsicArguments arguments, Random random)
    {
        var text = arguments.Text(0);
        if (string.IsNullOrWhiteSpace(text))
        {
            return JsonNull.Instance;
        }

        try
        {
            return Json.Parse(text);
        }
        catch (JsonException)
        {
            throw arguments.Refuse("the text is not JSON");
        }
    }

    public static Json Write(IntrinsicArguments arguments, Random random) => Json.From(arguments[0].ToText());
}
