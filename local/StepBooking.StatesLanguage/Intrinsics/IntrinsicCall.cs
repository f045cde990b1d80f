using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>A call such as <c>States.Format('{}!', $.name)</c>.</summary>
internal sealed class IntrinsicCall(string source, IntrinsicFunction function, IReadOnlyList<PathQuery> arguments) : PathQuery(source)
{
    public override Json Evaluate(Json input, IPathScope scope)
    {
        var values = new Json[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(input, scope);
        }

        return function.Compute(new IntrinsicArguments(function.Name, Source, values), scope.Random);
    }

    public override IEnumerable<string> Variables() => arguments.SelectMany(a => a.Variables());
}
