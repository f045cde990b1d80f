using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.SQSEvents;
using StepBooking.Bookings;
using StepBooking.Functions.Api;
using StepBooking.Functions.Clerks;
using StepBooking.Functions.Events;
using StepBooking.Functions.Messages;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Clerks;

/// <summary>A test of what clerks want, from the call to what becomes of the booking.</summary>
public abstract class ClerkTest : RecoveryTest
{
    private protected const string Clerk = "clara";

    private protected Task<APIGatewayProxyResponse> Patch(Call call) =>
        new ChangeBookingStatusFunction(Desk.Store, Desk.Offerings, new EventPublisher(Desk.Aws.Events(), new EventBus("bookings")), Desk.Clock)
            .ChangeBookingStatus(call.Id!, call, Desk.Context);

    private protected Task<APIGatewayProxyResponse> Patch(string? id, string body, string? key = null, string? groups = "clerks") =>
        Patch(new Call("PATCH", "/bookings/{id}/status") { Id = id, Sub = Clerk, Groups = groups, Body = body, Key = key, Stage = "/api" });

    /// <summary>The detail of a clerk's event.</summary>
    private protected JsonObject Detail(StepInput input, string status, string? at = null) => new()
    {
        ["id"] = "2c0a3f60-3f0a-5a51-9a55-1f6f0d3c5a10",
        ["bookingId"] = input.BookingId,
        ["status"] = status,
        ["clerkId"] = Clerk,
        ["at"] = at ?? UtcText.Of(Desk.Clock.GetUtcNow()),
    };

    /// <summary>Hands a clerk's event to its function, as rule and queue do.</summary>
    private protected Task<SQSBatchResponse> Hear(StepInput input, string status, string? at = null) => Hear(status, Detail(input, status, at));

    private protected Task<SQSBatchResponse> Hear(string status, JsonObject detail, string source = "stepbooking.clerk", string? type = null) => HearRaw(
        status,
        $$"""{"version":"0","id":"e","detail-type":"{{type ?? "booking:" + status.ToLowerInvariant()}}","source":"{{source}}","detail":{{detail.ToJsonString()}}}""");

    private protected Task<SQSBatchResponse> HearRaw(string status, string body)
    {
        var consumer = new MessageConsumer(Desk.Aws.Sqs(), new MessageSource("https://queue"));
        var batch = new SQSEvent { Records = [new() { MessageId = "m1", ReceiptHandle = "r1", Body = body }] };
        return status == "CONFIRMED"
            ? new ConfirmedBookingFunction(new ClerkConfirmations(Desk.Store, Desk.Answers), consumer).ConfirmedBooking(batch, Desk.Context)
            : new CancelledBookingFunction(
                new ClerkCancellations(Desk.Store, Desk.Answers, new CancellationStarter(Executions, LoopbackMachines.Arn("cancellation"))), consumer)
                .CancelledBooking(batch, Desk.Context);
    }

    private protected static void Done(SQSBatchResponse answer) => Assert.Empty(answer.BatchItemFailures);

    private protected static void ComesBack(SQSBatchResponse answer) => Assert.Equal("m1", Assert.Single(answer.BatchItemFailures).ItemIdentifier);
}
