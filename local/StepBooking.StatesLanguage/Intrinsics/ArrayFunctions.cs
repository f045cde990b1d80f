using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary><c>States.Array*</c>.</summary>
internal static class ArrayFunctions
{
    private const int LongestRange = 1000;

    public static Json Array(IntrinsicArguments arguments, Random random) => new JsonList(arguments.From(0));

    public static Json Partition(IntrinsicArguments arguments, Random random)
    {
        var size = arguments.Integer(1);
        return size > 0
            ? new JsonList(arguments.List(0).Chunk((int)Math.Min(size, int.MaxValue)).Select(chunk => new JsonList(chunk)))
            : throw arguments.Refuse("the chunk size must be a positive integer");
    }

    public static Json Contains(IntrinsicArguments arguments, Random random) =>
        Json.From(arguments.List(0).Contains(arguments[1]));

    public static Json Range(IntrinsicArguments arguments, Random random)
    {
        var (first, last, step) = (arguments.Integer(0), arguments.Integer(1), arguments.Integer(2));
        if (step == 0)
        {
            throw arguments.Refuse("the step must not be 0");
        }

        var opposed = (last > first && step < 0) || (last < first && step > 0);
        var count = opposed ? 0 : ((last - first) / step) + 1;
        return count <= LongestRange
            ? new JsonList(Enumerable.Range(0, (int)count).Select(i => Json.From(first + (i * step))))
            : throw arguments.Refuse($"the range must not have more than {LongestRange} items");
    }

    public static Json GetItem(IntrinsicArguments arguments, Random random)
    {
        var list = arguments.List(0);
        var index = arguments.Integer(1);
        return index >= 0 && index < list.Count
            ? list[(int)index]
            : throw arguments.Refuse($"the index {index} is outside the array");
    }

    public static Json Length(IntrinsicArguments arguments, Random random) => Json.From(arguments.List(0).Count);

    public static Json Unique(IntrinsicArguments arguments, Random random) => new JsonList(arguments.List(0).Distinct());
}
