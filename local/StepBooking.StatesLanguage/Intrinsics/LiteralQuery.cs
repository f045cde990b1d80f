using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>A literal among the arguments of an intrinsic function.</summary>
internal sealed class LiteralQuery(string source, Json value) : PathQuery(source)
{
    public override Json Evaluate(Json input, IPathScope scope) => value;

    public override IEnumerable<string> Variables() => [];
}
