using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>Functions about numbers, and <c>States.UUID</c>.</summary>
internal static class NumberFunctions
{
    /// <summary>A number from the first argument (inclusive) to the second (exclusive); a third one makes it always the same.</summary>
    public static Json Draw(IntrinsicArguments arguments, Random random)
    {
        var (from, to) = (arguments.Integer(0), arguments.Integer(1));
        if (from >= to)
        {
            throw arguments.Refuse("the start must be smaller than the end");
        }

        var source = arguments.Count == 3 ? new Random((int)arguments.Integer(2)) : random;
        return Json.From(source.NextInt64(from, to));
    }

    public static Json Add(IntrinsicArguments arguments, Random random) => Json.From(arguments.Integer(0) + arguments.Integer(1));

    public static Json Uuid(IntrinsicArguments arguments, Random random) => Json.From(RandomId.Create(random).ToString());
}
