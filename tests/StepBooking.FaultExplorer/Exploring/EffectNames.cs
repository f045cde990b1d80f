using System.Globalization;
using System.Text.RegularExpressions;
using StepBooking.FaultExplorer.Scenarios;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Gives what differs from run to run one name in all of them: two runs with the same effects have the same texts.</summary>
/// <param name="play">The run's bookings and offering.</param>
internal sealed partial class EffectNames(Play play)
{
    private readonly Dictionary<string, string> _cancellations = [];

    /// <summary>The text of an effect with names for ids; the effects of a run are given in their order.</summary>
    /// <param name="text">The text.</param>
    public string In(string text)
    {
        foreach (var (name, id) in play.Names)
            text = text.Replace(id, $"<{name}>", StringComparison.Ordinal);
        text = text.Replace(play.OfferingId, "<offering>", StringComparison.Ordinal);
        return Cancellation().Replace(Volatile().Replace(text, "*"), id => NameOf(id.Value));
    }

    private string NameOf(string cancellation)
    {
        if (!_cancellations.TryGetValue(cancellation, out var name))
            _cancellations[cancellation] = name = string.Create(CultureInfo.InvariantCulture, $"<c{_cancellations.Count + 1}>");
        return name;
    }

    /// <summary>References, shards and the sandbox's address.</summary>
    [GeneratedRegex("(?<=R#)[A-Z2-9]{6}|(?<=Booking |reference=|Reference )[A-Z2-9]{6}|http://127.0.0.1:[0-9]+|(?<=dueShard=|:shard=)[0-9]")]
    private static partial Regex Volatile();

    /// <summary>A cancellation's id is made of its customer, who is another in each run.</summary>
    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])")]
    private static partial Regex Cancellation();
}
