using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

/// <summary>The events that a step can be invoked with by hand, read as the runtime reads them.</summary>
public sealed class EventTests : StepTest
{
    private static readonly StepBookingSerializer Serializer = new();

    /// <summary>The train that the events book is the one that the event of LoadOfferings loads.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var body = (string)JsonNode.Parse(Text("LoadOfferings"))!["body"]!;
        foreach (var offering in JsonNode.Parse(body)!["offerings"]!.AsArray())
            await Desk.LoadAsync(offering!.ToJsonString());
        await Desk.RememberAsync("6f1c2b3a-4d5e-5f60-8192-a3b4c5d6e7f8", "customer@example.com", null);
    }

    [Fact]
    public async Task In_their_order_they_confirm_a_booking()
    {
        await Desk.CheckAvailability.CheckAvailability(Event("CheckAvailability"), Desk.Context);
        await Desk.ProcessPayment.ProcessPayment(Event("ProcessPayment"), Desk.Context);
        await Desk.ReserveSeats.ReserveSeats(Event("ReserveSeats"), Desk.Context);
        await Desk.CapturePayment.CapturePayment(Event("CapturePayment"), Desk.Context);
        await Desk.ConfirmBooking.ConfirmBooking(Event("ConfirmBooking"), Desk.Context);
        var answer = await Desk.Notify.Notify(Event("Notify"), Desk.Context);
        var parked = await Desk.ParkNotice.ParkNotice(Event("ParkNotice"), Desk.Context);

        Assert.Equal(("CONFIRMED", true), (answer.Status, answer.Settled));
        Assert.True(parked.Settled);
    }

    [Fact]
    public async Task The_chains_events_end_a_held_booking()
    {
        await Desk.CheckAvailability.CheckAvailability(Event("CheckAvailability"), Desk.Context);

        await Desk.UndoPayment.UndoPayment(Event("UndoPayment"), Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(Event("ReleaseSeats"), Desk.Context);
        await Desk.CloseBooking.CloseBooking(Event("CloseBooking"), Desk.Context);
        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(Event("SendCancellationNotice"), Desk.Context);
        var parked = await Desk.ParkForOperator.ParkForOperator(Event("ParkForOperator"), Desk.Context);

        Assert.Equal(("REJECTED", true), (answer.Status, answer.Settled));
        Assert.True(parked.Settled);
    }

    [Fact]
    public async Task The_event_of_RequestApproval_names_a_booking_that_waits_for_nobody()
    {
        await Desk.RequestApproval.RequestApproval(Event("RequestApproval"), Desk.Context);

        Assert.Equal(("a-token-that-no-task-waits-with", "SendTaskFailure BookingClosed"), (Desk.Aws.Of("token")[0].To, Desk.Aws.Of("token")[0].Subject));
    }

    [Fact]
    public void After_a_redrive_the_last_step_goes_on()
    {
        var input = Event<RedriveInput>("CompensationIncomplete");

        var answer = new CompensationIncompleteFunction().CompensationIncomplete(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
    }

    [Fact]
    public void Answers_are_written_in_camel_case_without_what_is_not_there()
    {
        var answer = new OutcomeAnswer { Status = "REJECTED", Reason = new Reason("technical", null, "A fault."), Technical = true };

        Assert.Equal(
            """{"answer":"ok","status":"REJECTED","reason":{"code":"technical","detail":"A fault."},"settled":false,"technical":true}""",
            Written(answer));
        Assert.Equal("""{"answer":"ok"}""", Written(StepAnswer.Ok));
    }

    [Fact]
    public void An_event_with_nothing_in_it_is_read() => Assert.Null(Read<StepInput>("{}").BookingId);

    private static StepInput Event(string step) => Event<StepInput>(step);

    private static T Event<T>(string step) => Read<T>(Text(step));

    private static string Text(string step) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "events", step + ".json"));

    private static T Read<T>(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Serializer.Deserialize<T>(stream);
    }

    private static string Written<T>(T answer)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(answer, stream);
        return JsonNode.Parse(stream.ToArray())!.ToJsonString();
    }
}
