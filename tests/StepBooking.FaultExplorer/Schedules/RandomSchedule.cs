using System.Globalization;

namespace StepBooking.FaultExplorer.Schedules;

/// <summary>A schedule by chance: each invocation may be struck, and anybody may do anything at any moment. The seed decides all of it.</summary>
internal sealed record RandomSchedule : Schedule
{
    private const string Sign = "~";
    private const int OneFaultIn = 8;
    private const int OneActionIn = 25;
    private const int MostWrites = 4;
    private static readonly int[] Later = [0, 1, 2, 5, Fault.AtTheEnd, Fault.AfterRecovery];
    private readonly int _seed;
    private readonly IReadOnlyList<string> _actions;

    public RandomSchedule(string scenario, int seed, IReadOnlyList<string> actions)
        : base(scenario, [], []) => (_seed, _actions) = (seed, actions);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for any other seed.</summary>
    public static RandomSchedule? TryParse(string seed)
    {
        var parts = seed.Split(Sign);
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RandomSchedule(parts[0], number, [.. Scenarios.AllScenarios.Named(parts[0]).Actions.Keys])
            : null;
    }

    public override Fault? FaultOf(int invocation)
    {
        var random = new Random(HashCode(invocation, 1));
        if (random.Next(OneFaultIn) != 0)
            return null;
        var kinds = Enum.GetValues<FaultKind>();
        return new Fault(invocation, kinds[random.Next(kinds.Length)], random.Next(MostWrites + 1), Later[random.Next(Later.Length)]);
    }

    public override IEnumerable<string> ActionsAt(int invocation, int write)
    {
        var random = new Random(HashCode(invocation, 100 + write));
        return _actions.Count > 0 && random.Next(OneActionIn) == 0 ? [_actions[random.Next(_actions.Count)]] : [];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scenario}{Sign}{_seed}");

    private int HashCode(int invocation, int salt) => (int)(((_seed * 31L) + (invocation * 7919L) + (salt * 104729L)) & 0x7fffffff);
}
