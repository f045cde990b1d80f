namespace StepBooking.FaultExplorer.Exploring;

/// <summary>A run for people: its schedule, its effects as a table, and what it breaks.</summary>
internal static class HistoryTable
{
    private const int Widest = 150;

    public static IEnumerable<string> Of(Run run)
    {
        yield return $"--replay {run.Schedule}";
        yield return $"{"time",-9}{"no",4}  {"step",-24}effect";
        foreach (var effect in run.Effects)
        {
            var what = effect.What.Length > Widest ? effect.What[..Widest] + "…" : effect.What;
            yield return $"{effect.At:HH:mm:ss} {effect.Invocation,3}  {effect.Step,-24}{what}";
        }

        foreach (var (each, number) in run.Invocations.Select((each, number) => (each, number)).Where(pair => pair.each.Outcome != "ok"))
            yield return $"invocation {number} {each.Step}: {each.Outcome ?? "no answer"}";
        foreach (var (name, path, result) in run.Executions)
        {
            yield return $"execution {name}: {path}";
            yield return $"  {result}";
        }

        foreach (var answer in run.Facts.Answers)
            yield return $"answer to {answer.Call} of {answer.Booking}: {answer.Status} {answer.Shown}";
        foreach (var booking in run.Facts.Bookings)
            yield return $"booking {booking.Id}: {booking.Status} {booking.Phase} owes [{string.Join(' ', booking.Owes)}]{(booking.IsParked ? " PARKED" : "")}";
        foreach (var violation in run.Violations)
            yield return violation.ToString();
        if (run.Violations.Count == 0)
            yield return "no violation";
    }
}
