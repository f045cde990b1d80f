using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary><c>..</c>: the value and everything below it; the next step picks among them.</summary>
internal sealed class DescendStep : PathStep
{
    public override IEnumerable<Json> Select(Json from, Json root)
    {
        var open = new Stack<Json>([from]);
        while (open.TryPop(out var value))
        {
            yield return value;
            foreach (var child in WildcardStep.Children(value).Reverse())
            {
                open.Push(child);
            }
        }
    }

    public override string ToString() => "..";
}
