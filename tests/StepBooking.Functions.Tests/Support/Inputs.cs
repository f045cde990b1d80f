using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Support;

/// <summary>Inputs of steps as the state machine makes them.</summary>
internal static class Inputs
{
    public static string NewId() => Guid.NewGuid().ToString("D");

    /// <summary>A booking of two seats of the train, or of the seats given.</summary>
    public static StepInput Train(string? id = null, string user = "alice", string method = "pm_card_visa", params string[] seats) =>
        Of(id, user, new JsonObject
        {
            ["offeringId"] = Offers.TrainId,
            ["seats"] = new JsonArray([.. (seats.Length == 0 ? ["1A", "1B"] : seats).Select(seat => (JsonNode)seat)]),
            ["paymentMethod"] = method,
        });

    public static StepInput Nights(string? id = null, string user = "alice", params string[] nights) =>
        Of(id, user, new JsonObject
        {
            ["offeringId"] = Offers.StayId,
            ["nights"] = new JsonArray([.. nights.Select(night => (JsonNode)night)]),
            ["paymentMethod"] = "pm_card_visa",
        });

    /// <summary>A booking that costs nothing.</summary>
    public static StepInput Slot(string? id = null, string user = "alice") => Of(id, user, new JsonObject { ["slotId"] = Offers.SlotId });

    /// <summary>A booking that its provider must accept.</summary>
    public static StepInput Visit(string? id = null, string user = "alice") =>
        Of(id, user, new JsonObject { ["slotId"] = Offers.VisitId, ["paymentMethod"] = "pm_card_visa" });

    public static StepInput Of(string? id, string user, JsonNode request) =>
        Raw(id, new JsonObject { ["v"] = 1, ["userId"] = user, ["request"] = request });

    /// <summary>An execution with any input at all.</summary>
    public static StepInput Raw(string? id, JsonNode? input)
    {
        id ??= NewId();
        return new StepInput { BookingId = id, Execution = id, Input = JsonSerializer.SerializeToElement(input) };
    }

    /// <summary>The same execution, in the chain, because its hold ended before its seats were reserved.</summary>
    public static StepInput AfterTheHold(this StepInput input) =>
        input.After("ReserveSeats", nameof(HoldOver), new Reason("over", null, "The hold of the seats has ended."));

    /// <summary>The same execution, in the chain, because a step failed.</summary>
    public static StepInput After(this StepInput input, string step, string error, Reason? reason = null)
    {
        var message = reason is null ? "Something broke." : JsonSerializer.Serialize(reason, ReasonJson.Default.Reason);
        var cause = new JsonObject { ["errorType"] = error, ["errorMessage"] = message }.ToJsonString();
        return input with { Failure = new StepFailure { Step = step, Error = error, Cause = cause } };
    }
}
