using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Bookings;
using StepBooking.FaultExplorer.Worlds;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>What no Catch sees: the rule on executions that ended badly, and the schedule, until neither has anything to do.</summary>
/// <param name="world">The world.</param>
/// <param name="driver">Moves it.</param>
/// <param name="isOn">Whether there is a rule and a schedule at all.</param>
internal sealed class Recovery(World world, Driver driver, bool isOn)
{
    private const int MostRounds = 12;
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(16);
    private readonly HashSet<(string Arn, int Redrives)> _told = [];

    /// <summary>Runs the world to rest, with the rule and the schedule doing their part.</summary>
    public async Task ToRest()
    {
        await driver.RunToRest();
        for (var round = 0; isOn && round < MostRounds; round++)
        {
            await TellTheRule();
            if (!await HasSomethingToDo())
                return;
            world.Clock.Advance(BetweenSweeps);
            await driver.RunToRest();
            await driver.Do(() => world.Invoke("SweepDue", Tick(world.Clock.GetUtcNow())));
        }
    }

    /// <summary>The schedule's event.</summary>
    public static string Tick(DateTimeOffset now) => new JsonObject
    {
        ["version"] = "0",
        ["id"] = "schedule",
        ["detail-type"] = "Scheduled Event",
        ["source"] = "aws.events",
        ["account"] = "000000000000",
        ["time"] = StatusChange.Text(now),
        ["region"] = "us-east-1",
        ["resources"] = new JsonArray(),
        ["detail"] = new JsonObject(),
    }.ToJsonString();

    private async Task TellTheRule()
    {
        while (world.Executions.FirstOrDefault(IsNews) is { } ended)
        {
            _told.Add((ended.Arn, ended.RedriveCount));
            if (ended.Machine.Name != "recovery")
                await driver.Do(() => world.Invoke("StartRecovery", StatusChange.Of(ended, StatusChange.StatusOf(ended), world.Clock.GetUtcNow())));
        }
    }

    private bool IsNews(Execution execution) =>
        execution.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut or ExecutionStatus.Aborted
        && !_told.Contains((execution.Arn, execution.RedriveCount));

    private async Task<bool> HasSomethingToDo()
    {
        var store = world.Services.GetRequiredService<BookingStore>();
        var open = false;
        foreach (var (pk, _) in world.Items.Since.Where(key => key.Sk == "B"))
        {
            var booking = await driver.Do(() => store.GetAsync(pk["B#".Length..]));
            open |= booking is not null && booking.DueShard is not null && booking.DueShard != Due.Parked;
        }

        return open;
    }
}
