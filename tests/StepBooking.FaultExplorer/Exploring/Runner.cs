using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings;
using StepBooking.Checking.Facts;
using StepBooking.Checking.Invariants;
using StepBooking.FaultExplorer.Controls;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.FaultExplorer.Worlds;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Makes runs, one after the other, in one workshop.</summary>
/// <param name="workshop">What they share.</param>
/// <param name="number">The first run's number: runs of other runners have others.</param>
internal sealed class Runner(Workshop workshop, int number)
{
    private const int Apart = 16;
    private static readonly string Contact = Keys.Contact(string.Empty)["sk"].S;
    private static readonly string[] Indexed = ["customer", "dueShard"];
    private int _number = number;

    /// <summary>Runs a scenario by a schedule to its very end, recovery included, and judges it.</summary>
    public async Task<Run> Run(Scenario scenario, Schedule schedule, Control? control = null)
    {
        await workshop.BetweenRuns();
        await using var world = new World(workshop, schedule, control);
        var play = new Play(world, _number += Apart);
        var driver = new Driver(world, new Queue<Func<Task>>(scenario.WhenIdle.Select(action => new Func<Task>(() => action(play)))));
        world.Act = action => Task.WhenAny(scenario.Actions[action](play), driver.Quiet);
        await scenario.Open(play);
        world.Opened();
        world.TakeDown(scenario.Down);
        await driver.Do(() => scenario.Begin(play));
        var recovery = new Recovery(world, driver, control?.HasRecovery != false);
        await recovery.ToRest();
        if (world.LetGoOn(after => after == Fault.AfterRecovery))
        {
            await driver.RunToRest();
            await recovery.ToRest();
        }

        var items = await Items(world);
        var names = new EffectNames(play);
        var facts = Collect(world, play, items) with
        {
            MustBeConfirmed = MustBeConfirmed(scenario, schedule, play),
            OneRecoveryIsEnough = IsOneRefusalOfARecovery(schedule) ? [.. play.Names.Values] : [],
            MustNotBeParked = IsOneRefusal(scenario, schedule) || IsOneRefusalOfARecovery(schedule) ? [.. play.Names.Values] : [],
        };
        await Forget(world, play, items);
        return new Run(
            schedule,
            [.. world.Effects.Select(effect => effect with { What = names.In(effect.What) })],
            [.. world.Attempts.Select(attempt => (attempt.Invocation, names.In(attempt.What)))],
            [.. world.Invocations.Select<Invocation, (string, IReadOnlyList<bool>, string?)>(each => (each.Step, [.. each.Messages], each.Outcome))],
            facts,
            [.. Checker.AtRest(facts).Distinct()],
            [.. world.Executions.Select(each => (each.Name, Path(each), Result(each)))]);
    }

    private static List<string> MustBeConfirmed(Scenario scenario, Schedule schedule, Play play) =>
        schedule is not RandomSchedule && schedule is { Faults.Count: <= 1, Placements.Count: 0 } && schedule.Faults.All(fault => fault.Kind is not (FaultKind.Abort or FaultKind.Down or FaultKind.Refuse))
            ? [.. scenario.Confirmed.Select(play.Booking)]
            : [];

    /// <summary>Whether one attempt was refused before it did anything, or one execution was aborted, and nothing else went wrong.</summary>
    private static bool IsOneRefusal(Scenario scenario, Schedule schedule) =>
        schedule is not RandomSchedule && scenario.Down.Count == 0 && schedule is { Faults.Count: <= 1, Placements.Count: 0 }
        && schedule.Faults.All(fault => fault.Kind is FaultKind.Throttle or FaultKind.Fail or FaultKind.Abort);

    private static bool IsOneRefusalOfARecovery(Schedule schedule) =>
        schedule.Faults is [{ Kind: FaultKind.Abort }, { Kind: FaultKind.Fail or FaultKind.Throttle }] && schedule.Placements.Count == 0;

    private static RecordedFacts Collect(World world, Play play, IReadOnlyList<JsonObject> items)
    {
        var books = world.Books();
        return new RecordedFacts
        {
            Now = world.Clock.GetUtcNow(),
            Payments = [.. books.Select(payment => new PaymentFact(
                payment.Id,
                payment.Metadata.GetValueOrDefault("bookingId"),
                payment.Status,
                payment.Amount,
                payment.Transitions.Count(transition => transition.To == "succeeded"),
                [.. payment.Refunds.Where(refund => !refund.Failed).Select(refund => refund.Amount)]))],
            Notices = [.. world.Told.Select(told => new NoticeFact(told.BookingId, told.Channel, NoticeWords.Outcome(told.Text)))],
            Executions = [.. world.Executions.Select(each => new ExecutionFact(each.Machine.Name, each.Name, StatusChange.StatusOf(each)))],
            Answers = play.Answers,
        }.WithTable(items);
    }

    private static string Path(Execution execution) =>
        string.Join(' ', execution.History().Select(each => each.Details).OfType<StateEnteredDetails>().Select(entered => entered.Name));

    private static string Result(Execution execution) =>
        execution.Result is { } result ? $"{result.Status} {result.Output?.ToText()}{result.Error}" : "Running";

    private static async Task<IReadOnlyList<JsonObject>> Items(World world)
    {
        var items = new List<JsonObject>();
        foreach (var chunk in world.Items.Ever.Chunk(100))
        {
            var request = new BatchGetItemRequest
            {
                RequestItems = new()
                {
                    [world.TableName] = new KeysAndAttributes { ConsistentRead = true, Keys = [.. chunk.Select(Key)] },
                },
            };
            var answer = await world.Plain.BatchGetItemAsync(request);
            items.AddRange(answer.Responses[world.TableName].Select(ItemJson.Of));
        }

        return items;
    }

    /// <summary>
    /// Deletes what another run would meet. Most of what a run leaves bears its own ids and is in no index; it goes with the table.
    /// Customers are the same in each run, and how to reach them may stay.
    /// </summary>
    private static async Task Forget(World world, Play play, IReadOnlyList<JsonObject> items)
    {
        string[] own = [play.OfferingId, .. play.Names.Values];
        var met = items
            .Where(item => Text(item, "sk") != Contact && (Indexed.Any(item.ContainsKey) || !own.Any(Text(item, "pk").Contains)))
            .Select(item => (Text(item, "pk"), Text(item, "sk")));
        foreach (var chunk in met.Chunk(25))
        {
            var deletes = chunk.Select(key => new WriteRequest(new DeleteRequest(Key(key)))).ToList();
            await world.Plain.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [world.TableName] = deletes } });
        }
    }

    private static string Text(JsonObject item, string attribute) => item[attribute]!["S"]!.GetValue<string>();

    private static Dictionary<string, AttributeValue> Key((string Pk, string Sk) key) =>
        new() { ["pk"] = new AttributeValue(key.Pk), ["sk"] = new AttributeValue(key.Sk) };
}
