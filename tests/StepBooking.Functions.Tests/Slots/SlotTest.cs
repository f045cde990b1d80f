using System.Text.Json.Nodes;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Messages;
using StepBooking.Functions.Slots;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Slots;

/// <summary>A test of a booking that its provider must accept, and of what is published of it.</summary>
public abstract class SlotTest : RecoveryTest
{
    private static readonly Actor Provider = new("provider somebody", null);

    private MessageConsumer Consumer => new(Desk.Aws.Sqs(), new MessageSource("https://queue"));

    private protected async Task<StepInput> AskedAsync()
    {
        var input = await AwaitingAsync();
        await Desk.RequestApproval.RequestApproval(input with { TaskToken = "t1" }, Desk.Context);
        return input;
    }

    /// <summary>A booking that its provider accepted two minutes after it was asked, confirmed; its customer is still to be told.</summary>
    private protected async Task<StepInput> AcceptedAsync()
    {
        var input = await AskedAsync();
        Desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);
        await Desk.CapturePayment.CapturePayment(input, Desk.Context);
        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);
        return input;
    }

    /// <summary>Cancels a confirmed booking as its customer does, up to the notice.</summary>
    private protected async Task CancelAsync(StepInput input)
    {
        const string id = "00000000000a";
        await Desk.Store.AskCancellationAsync(await BookingOf(input), new Cancellation(id, Desk.Clock.GetUtcNow(), "alice", null, null, null));
        var step = new StepInput { BookingId = input.BookingId, Execution = $"{input.BookingId}-c-{id}", Cancellation = id };
        await Desk.BeginCancellation.BeginCancellation(step, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(step, Desk.Context);
    }

    /// <summary>Gives a booking up before its provider has answered, up to the notice.</summary>
    private protected async Task GiveUpAsync(StepInput input)
    {
        await Desk.Store.StopByCustomerAsync(await BookingOf(input), new Actor("CancelBooking", null));
        await EndAsync(input);
    }

    /// <summary>The chain of a booking that was stopped, up to the notice.</summary>
    private protected async Task EndAsync(StepInput input)
    {
        var failed = input.After("RequestApproval", nameof(Bookings.Refusals.BookingStopped));
        await Desk.UndoPayment.UndoPayment(failed, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(failed, Desk.Context);
        await Desk.CloseBooking.CloseBooking(failed, Desk.Context);
        await Desk.SendCancellationNotice.SendCancellationNotice(failed, Desk.Context);
    }

    /// <summary>Hands the functions what the queues took, of one event.</summary>
    private protected Task<SQSBatchResponse> TellProvider(StepInput input, string type = "BOOKING_CREATED") =>
        TellProvider(Batch(input.BookingId, type));

    private protected Task<SQSBatchResponse> TellProvider(SQSEvent batch) =>
        new TellProviderFunction(Desk.Providers, Consumer).TellProvider(batch, Desk.Context);

    private protected Task<SQSBatchResponse> TellConfirmed(StepInput input) => TellConfirmed(Batch(input.BookingId, "BOOKING_CONFIRMED"));

    private protected Task<SQSBatchResponse> TellConfirmed(SQSEvent batch) =>
        new TellConfirmedFunction(Desk.Store, Desk.Offerings, Desk.Notices, Consumer).TellConfirmed(batch, Desk.Context);

    private protected static SQSEvent Batch(string? bookingId, string type, string? typeAttribute = null, string? bookingAttribute = null) => Batch(
        new JsonObject { ["bookingId"] = bookingId, ["eventType"] = type }.ToJsonString(), typeAttribute ?? type, bookingAttribute ?? bookingId);

    private protected static SQSEvent Batch(string body, string type, string? bookingId) => new()
    {
        Records =
        [
            new()
            {
                MessageId = "m1",
                ReceiptHandle = "r1",
                Body = body,
                MessageAttributes = new() { ["EventType"] = Attribute(type), ["BookingId"] = Attribute(bookingId), ["ProviderId"] = Attribute("anna") },
            },
        ],
    };

    private protected static void Done(SQSBatchResponse answer) => Assert.Empty(answer.BatchItemFailures);

    private protected static void ComesBack(SQSBatchResponse answer) => Assert.Equal("m1", Assert.Single(answer.BatchItemFailures).ItemIdentifier);

    private protected async Task<int> TrailOf(StepInput input, string why) => (await BookingOf(input)).Trail.Count(entry => entry.Why == why);

    private static SQSEvent.MessageAttribute Attribute(string? text) => new() { DataType = "String", StringValue = text };
}
