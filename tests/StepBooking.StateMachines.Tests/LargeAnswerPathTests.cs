using System.Text.Json.Nodes;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StateMachines.Tests;

/// <summary>The catcher of an answer that is too large, at every state that has one.</summary>
public sealed class LargeAnswerPathTests(Saga saga) : IClassFixture<Saga>
{
    private const string TooLarge = "States.DataLimitExceeded";
    private static readonly TaskOutcome Owing = Say.Ended(settled: false, technical: false);

    public static TheoryData<string, string> Catchers
    {
        get
        {
            var catchers = new TheoryData<string, string>();
            foreach (var machine in new[] { "booking", "cancellation", "recovery" })
            {
                var text = File.ReadAllText(RepositoryRoot.Combine("statemachines", $"{machine}.asl.json"));
                foreach (var (state, _) in JsonNode.Parse(text)!["States"]!.AsObject().Where(each => Catches(each.Value!)))
                    catchers.Add(machine, state);
            }

            return catchers;
        }
    }

    [Theory]
    [MemberData(nameof(Catchers))]
    public async Task An_answer_too_large_goes_where_any_other_failure_goes(string machine, string state)
    {
        var large = await Fail(machine, state, TooLarge);
        var any = await Fail(machine, state, "NobodyKnowsThisOne");

        Assert.Equal(any.Path, large.Path);
        Assert.Equal(1, large.CallsOf(state));
        Assert.DoesNotMatch($" {state}$", large.Path);
    }

    private static bool Catches(JsonNode state) =>
        state["Catch"]?.AsArray().Any(each => each!["ErrorEquals"]!.AsArray().Any(name => name!.GetValue<string>() == TooLarge)) == true;

    private Task<Told> Fail(string machine, string state, string error)
    {
        (string, TaskOutcome[])[] answers =
            [.. Reaching(machine, state), (state, [Say.Refusal(error)]), ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")])];
        return machine switch
        {
            "booking" => saga.Run(answers),
            "cancellation" => saga.Run(
                machine, $"{Saga.BookingId}-c-00000000000a", $$"""{"v":1,"bookingId":"{{Saga.BookingId}}","cancellation":"00000000000a"}""", answers),
            _ => saga.Run(machine, $"{Saga.BookingId}-r1", $$"""{"v":1,"bookingId":"{{Saga.BookingId}}"}""", answers),
        };
    }

    private static IEnumerable<(string, TaskOutcome[])> Reaching(string machine, string state) => (machine, state) switch
    {
        ("booking", "RequestApproval") => [("ReserveSeats", [Say.Reserved])],
        ("booking", "ParkNotice") => [("Notify", [Say.Refusal("NoticeNotSettled")])],
        ("booking", "ParkForOperator") => [("ProcessPayment", [Say.Refusal("PaymentDeclined")]), ("SendCancellationNotice", [Owing])],
        ("booking", "UndoPayment" or "ReleaseSeats" or "SendCancellationNotice") => [("ProcessPayment", [Say.Refusal("PaymentDeclined")])],
        ("booking", _) => [],
        ("cancellation", "ParkForOperator") => [("BeginCancellation", [Say.Answer("decided")]), ("SendCancellationNotice", [Owing])],
        ("cancellation", _) => [("BeginCancellation", [Say.Answer("decided")])],
        (_, "CapturePayment" or "ConfirmBooking") => [Found("forward")],
        (_, "Notify") => [Found("tell")],
        (_, "RefundPayment" or "ReleaseCancelledSeats") => [Found("refund")],
        (_, "ParkForOperator") => [Found("park")],
        _ => [Found("back")],
    };

    private static (string, TaskOutcome[]) Found(string where) => ("FindWhereItStands", [Say.Where(where), Say.Where("done")]);
}
