using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>An activity's worker, which outlives the hosts that it works for.</summary>
/// <param name="answered">Tokens whose answers were taken: nobody may be asked for them again.</param>
internal sealed class Worker(ConcurrentDictionary<string, bool> answered)
{
    private readonly ConcurrentQueue<string> kept = new();

    /// <summary>Works until the host is gone, or until told to stop.</summary>
    public async Task Work(StatesApi states, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (kept.TryPeek(out var old))
            {
                if (!await Answer(states, old))
                    return;
                kept.TryDequeue(out _);
                continue;
            }

            var task = await states.TryAsk("GetActivityTask", new JsonObject { ["activityArn"] = Machine.Activity, ["workerName"] = "worker" });
            if (task is null)
                return;
            if ((string?)task["taskToken"] is { } token)
            {
                Assert.False(answered.ContainsKey(token), "A task was given again though its answer had been taken.");
                kept.Enqueue(token);
            }
        }
    }

    /// <summary>Answers a task, also one that an earlier host gave.</summary>
    /// <returns>Whether the host was there.</returns>
    private async Task<bool> Answer(StatesApi states, string token)
    {
        try
        {
            if (await states.TryAsk("SendTaskSuccess", new JsonObject { ["taskToken"] = token, ["output"] = "{}" }) is null)
                return false;
            Assert.True(answered.TryAdd(token, true), "A task's answer was taken twice.");
        }
        catch (StatesRefusal refused) when (refused.Code is "TaskTimedOut" or "InvalidToken")
        {
            // The answer was taken, and the host was killed before it could say so.
        }

        return true;
    }
}
