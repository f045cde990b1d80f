using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>The rules that stand in conditions of the store: holds, seats, stops and ends.</summary>
internal static class StoreControls
{
    private const string BookingKey = "B";

    public static IEnumerable<Control> All =>
    [
        new()
        {
            Rule = "hold: booking absent",
            Scenarios = ["declined"],
            Hints = ["declined:0Late0+98"],
            Condition = (step, key, text) => step == "CheckAvailability" && key == BookingKey ? text.Without("attribute_not_exists(pk)") : text,
        },
        new()
        {
            Rule = "hold: seat free or over",
            Scenarios = ["race"],
            Hints = ["race:1Slow0+4"],
            Condition = (step, key, text) => step == "CheckAvailability" && IsSeat(key) ? text.Without(text) : text,
        },
        new()
        {
            Rule = "hold: one transaction with the booking",
            Scenarios = ["race", "instant"],
            Hints = ["instant:0Crash1"],
            Tears = step => step == "CheckAvailability",
        },
        new()
        {
            Rule = "guard, replaced only if the other is final",
            Scenarios = ["one-pending"],
            Hints = ["one-pending:0Late0+0"],
            Condition = (step, key, text) => step == "CheckAvailability" && key.StartsWith("G#", StringComparison.Ordinal) ? text.Without(text) : text,
        },
        new()
        {
            Rule = "extend: own and not over",
            Scenarios = ["held-first"],
            Hints = ["held-first:overtake@0.1"],
            Condition = (step, key, text) => step == "ExtendHold" && IsSeat(key) ? text.Without(text) : text,
            Read = (step, item) =>
            {
                if (step == "ExtendHold" && item.GetValueOrDefault("until") is { } until)
                    item["until"] = Later(until, TimeSpan.FromMinutes(10));
            },
        },
        new()
        {
            Rule = "reserve: only from HELD",
            Scenarios = ["cancel-anytime", "recovery-beside"],
            Hints = ["cancel-anytime:cancel@2.0"],
            Condition = (step, key, text) => step == "ReserveSeats" && key == BookingKey ? text.Without(text) : text,
            Read = (step, item) => Pretend(step == "ReserveSeats", item, "UNDOING", "HELD"),
        },
        new()
        {
            Rule = "reserve: owner",
            Scenarios = ["hold-ends"],
            Hints = ["hold-ends:overtake@1.0"],
            Condition = (step, key, text) => step == "ReserveSeats" && IsSeat(key) ? text.Without("#l0.#b = :me").Without("#l0.#u > :now") : text,
        },
        new()
        {
            Rule = "reserve: u > now",
            Scenarios = ["hold-ends"],
            Hints = ["hold-ends:end@1.3"],
            Condition = (step, key, text) => step == "ReserveSeats" && IsSeat(key) ? text.Without("#l0.#u > :now") : text,
        },
        new()
        {
            Rule = "reserve: one transaction",
            Scenarios = ["seats", "hold-ends"],
            Hints = ["instant:2Crash1"],
            Tears = step => step == "ReserveSeats",
        },
        new()
        {
            Rule = "legs: all in one transaction",
            Scenarios = ["legs"],
            Hints = ["legs:6Crash1"],
            TearsLegs = step => step is "CheckAvailability" or "ReserveSeats",
        },
        new()
        {
            Rule = "stop before undoing",
            Scenarios = ["recovery-beside"],
            Hints = ["recovery-beside:recover@0.1,5Slow0+1"],
            LeavesOut = (step, condition) => step is "UndoPayment" or "ReleaseSeats" && condition.StartsWith("attribute_not_exists(pk) OR", StringComparison.Ordinal),
            PretendsStopped = true,
            Condition = (step, _, text) => step == "CloseBooking" ? text.Without("#phase = :undoing") : text,
            Read = (step, item) =>
            {
                Pretend(step is "UndoPayment" or "ReleaseSeats", item, "CAPTURING", "RESERVED");
                PretendStopped(step == "CloseBooking", item);
            },
        },
        new()
        {
            Rule = "tombstone",
            Scenarios = ["instant"],
            Hints = ["instant:0Late0+98,1Down0"],
            HasRecovery = false,
            Condition = (step, _, text) => step is "UndoPayment" or "ReleaseSeats" or "StartRecovery" or "SweepDue"
                ? text.Replace("attribute_not_exists(pk) OR", "(attribute_not_exists(pk) AND attribute_exists(pk)) OR", StringComparison.Ordinal)
                : text,
        },
        new()
        {
            Rule = "from CAPTURING only the capture turns back",
            Scenarios = ["unanswered"],
            Hints = ["unanswered:accept@4.0"],
            Condition = (step, _, text) => step is "UndoPayment" or "ReleaseSeats" ? text.Without("#phase IN (:held, :reserved)") : text,
            Read = (step, item) => Pretend(step is "UndoPayment" or "ReleaseSeats", item, "CAPTURING", "RESERVED"),
        },
        new()
        {
            Rule = "release: owner",
            Scenarios = ["declined-overtaken"],
            Hints = ["declined-overtaken:overtake@3.0,3Slow0+3"],
            Condition = (step, key, text) => step == "ReleaseSeats" && IsSeat(key) ? text.Without("#l0.#b = :me") : text,
        },
        new()
        {
            Rule = "release stops too",
            Scenarios = ["declined"],
            Hints = ["declined:2Down0"],
            HasRecovery = false,
            LeavesOut = (step, condition) => step == "ReleaseSeats" && condition.StartsWith("attribute_not_exists(pk) OR", StringComparison.Ordinal),
        },
        new()
        {
            Rule = "close only from UNDOING",
            Scenarios = ["declined"],
            Hints = ["declined:2Down0,8Down0"],
            Condition = (step, _, text) => step == "CloseBooking" ? text.Without("#phase = :undoing") : text,
            Read = (step, item) => PretendStopped(step == "CloseBooking", item),
            Write = (step, update) =>
            {
                if (step != "CloseBooking" || !update.UpdateExpression.Contains("#status = #why", StringComparison.Ordinal))
                    return;
                update.UpdateExpression = update.UpdateExpression.Replace("#status = #why", "#status = :rejected", StringComparison.Ordinal);
                update.ExpressionAttributeNames.Remove("#why");
                update.ExpressionAttributeValues[":rejected"] = new AttributeValue("REJECTED");
            },
        },
        new()
        {
            Rule = "confirm only from CAPTURING",
            Scenarios = ["recovery-beside"],
            Hints = ["recovery-beside:recover@4.0,4Slow1+4,7Fail0=Boom"],
            Condition = (step, key, text) => step == "ConfirmBooking" && key == BookingKey ? text.Without("#phase = :capturing") : text,
            Read = (step, item) => Pretend(step == "ConfirmBooking", item, "UNDOING", "CAPTURING"),
        },
        new()
        {
            Rule = "every stop writes owes whole",
            Scenarios = ["accept-anytime"],
            Hints = ["accept-anytime:reject@3.1,3Crash1"],
            Update = (_, text) => text.Contains("#owes = :owes, ", StringComparison.Ordinal) && text.Contains("#phase = :undoing", StringComparison.Ordinal)
                ? text.Replace("#owes = :owes, ", string.Empty, StringComparison.Ordinal) + " ADD #owes :owes"
                : text,
        },
        new()
        {
            Rule = "owes in the write that causes it",
            Scenarios = ["instant"],
            Hints = ["instant:"],
            Write = (step, update) =>
            {
                if (step is not ("ConfirmBooking" or "CloseBooking") || !update.UpdateExpression.Contains(" ADD #owes :added", StringComparison.Ordinal))
                    return;
                update.UpdateExpression = update.UpdateExpression.Replace(" ADD #owes :added", string.Empty, StringComparison.Ordinal);
                update.ExpressionAttributeNames.Remove("#owes");
                update.ExpressionAttributeValues.Remove(":added");
            },
        },
    ];

    private static AttributeValue Later(AttributeValue time, TimeSpan by) => new()
    {
        N = (long.Parse(time.N, CultureInfo.InvariantCulture) + (long)by.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsSeat(string key) => key.StartsWith("S#", StringComparison.Ordinal);

    private static void Pretend(bool applies, Dictionary<string, AttributeValue> item, string phase, string other)
    {
        if (applies && item.GetValueOrDefault("phase")?.S == phase)
            item["phase"] = new AttributeValue(other);
    }

    private static void PretendStopped(bool applies, Dictionary<string, AttributeValue> item)
    {
        if (!applies || item.GetValueOrDefault("phase") is null)
            return;
        item["phase"] = new AttributeValue("UNDOING");
        item.TryAdd("why", new AttributeValue("REJECTED"));
    }
}
