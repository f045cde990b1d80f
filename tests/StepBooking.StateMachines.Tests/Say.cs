using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StateMachines.Tests;

/// <summary>What steps answer.</summary>
internal static class Say
{
    /// <summary>A refusal, as Lambda reports the exception of that name.</summary>
    public static TaskOutcome Refusal(string error) =>
        TaskOutcome.Failed(error, $$$"""{"errorType":"{{{error}}}","errorMessage":"{\"code\":\"x\",\"detail\":\"y\"}"}""");

    /// <summary>An answer of the chain.</summary>
    public static TaskOutcome Answer(string answer) => Payload($$"""{"answer":"{{answer}}"}""");

    /// <summary>Seats reserved for a booking that its provider must accept within an hour of the virtual clock's start.</summary>
    public static TaskOutcome Reserved { get; } = ReservedUntil(new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Seats reserved for a booking that its provider must accept by a time.</summary>
    public static TaskOutcome ReservedUntil(DateTimeOffset approveBy) =>
        Payload($$"""{"answer":"ok","approval":true,"approveBy":{{approveBy.ToUnixTimeMilliseconds()}}}""");

    /// <summary>How the booking ended, as the notice and the parking tell it.</summary>
    public static TaskOutcome Ended(bool settled, bool technical) => Payload(
        $$"""{"answer":"ok","status":"REJECTED","reason":{"code":"x","detail":"y"},"settled":{{(settled ? "true" : "false")}},"technical":{{(technical ? "true" : "false")}}}""");

    /// <summary>Where a recovery is to go on; more members are given as JSON.</summary>
    public static TaskOutcome Where(string where, string tried = "[]", string more = "") =>
        Payload($$"""{"where":"{{where}}","tried":{{tried}},"status":"REJECTED"{{more}}}""");

    private static TaskOutcome Payload(string payload) => TaskOutcome.Succeeded(Json.Parse($$"""{"Payload":{{payload}},"StatusCode":200}"""));
}
