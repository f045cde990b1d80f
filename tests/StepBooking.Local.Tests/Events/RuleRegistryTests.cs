using System.Text.Json.Nodes;
using StepBooking.Local.Events;
using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Tests.Events;

public sealed class RuleRegistryTests
{
    [Fact]
    public async Task Of_two_changes_of_one_rule_at_once_neither_is_lost()
    {
        await using var bench = new EventBench();
        bench.Rules.Put(new EventRule { Bus = EventArns.Default, Name = "rule", Pattern = EventPattern.Parse("""{"source":["app"]}"""), Targets = [] });
        var seen = bench.Rules.Find(EventArns.Default, "rule");
        using var begun = new ManualResetEventSlim();

        Task? second = null;
        bench.Rules.Change(seen, standing =>
        {
            second = Task.Run(() =>
            {
                begun.Set();
                bench.Rules.Change(seen, later => later with { Targets = [.. later.Targets, Queue("b")] });
            });
            begun.Wait();
            return standing with { Targets = [.. standing.Targets, Queue("a")] };
        });
        await second!;

        Assert.Equal(["a", "b"], bench.Rules.Find(EventArns.Default, "rule").Targets.Select(target => target.Id));
    }

    [Fact]
    public async Task A_change_that_is_refused_changes_nothing()
    {
        await using var bench = new EventBench();
        var rule = new EventRule { Bus = EventArns.Default, Name = "rule", Pattern = EventPattern.Parse("""{"source":["app"]}"""), Targets = [Queue("a")] };
        bench.Rules.Put(rule);

        Assert.Throws<InvalidOperationException>(() => bench.Rules.Change(rule, _ => throw new InvalidOperationException()));

        Assert.Single(bench.Rules.Find(EventArns.Default, "rule").Targets);
    }

    private static EventTarget Queue(string id) =>
        EventTarget.Read(new JsonObject { ["Id"] = id, ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:q" });
}
