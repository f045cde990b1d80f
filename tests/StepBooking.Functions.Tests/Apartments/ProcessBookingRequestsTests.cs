using System.Text.Json;
using Amazon.Lambda.SQSEvents;
using Amazon.Lambda.TestUtilities;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Apartments;
using StepBooking.Functions.DeadLetters;
using StepBooking.Functions.Messages;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Apartments;

public sealed class ProcessBookingRequestsTests : IAsyncLifetime
{
    private const string Wanted =
        """{"userId":"alice","apartmentId":"stay-lake-view","startDate":"2026-12-24","endDate":"2026-12-26","bookingStatus":"PENDING","paymentMethod":"pm_card_visa"}""";

    private readonly TestLambdaContext context = new() { RemainingTime = TimeSpan.FromSeconds(10) };
    private StateMachineListener machine = null!;
    private LoopbackQueues queues = null!;

    public async Task InitializeAsync() => (machine, queues) = (await StateMachineListener.Start(), await LoopbackQueues.StartAsync());

    public async Task DisposeAsync()
    {
        await machine.DisposeAsync();
        await queues.DisposeAsync();
    }

    [Fact]
    public async Task A_message_becomes_a_booking_of_its_own_id_in_the_name_of_who_sent_it()
    {
        var message = Message(Wanted);

        Assert.Empty((await Process(message)).BatchItemFailures);

        var (name, input) = Assert.Single(machine.Started);
        Assert.Equal(message.MessageId, name);
        Assert.Equal(
            """{"v":1,"userId":"alice","request":{"apartmentId":"stay-lake-view","endDate":"2026-12-26","paymentMethod":"pm_card_visa","startDate":"2026-12-24"}}""",
            input);
        Assert.True(ReadInput(input).Validate().Is(out var request, out _));
        Assert.Equal(["2026-12-24", "2026-12-25"], request.Nights);
    }

    [Fact]
    public async Task Delivered_twice_it_is_one_booking()
    {
        var message = Message(Wanted);

        Assert.Empty((await Process(message)).BatchItemFailures);
        Assert.Empty((await Process(message)).BatchItemFailures);
        machine.Ended.Add(message.MessageId);
        Assert.Empty((await Process(message, message)).BatchItemFailures);

        Assert.Single(machine.Started);
    }

    [Fact]
    public async Task Put_back_from_the_dead_letters_it_is_the_booking_of_its_first_id()
    {
        var first = Guid.NewGuid().ToString();

        Assert.Empty((await Process(Message(Wanted, (DeadLetterDesk.OriginalId, first)))).BatchItemFailures);

        Assert.Equal(first, Assert.Single(machine.Started).Key);
    }

    [Theory]
    [InlineData("""{"apartmentId":"stay-lake-view","startDate":"2026-12-24"}""", "endDate")]
    [InlineData("""{"userId":"bert","apartmentId":"stay-lake-view","startDate":"2026-12-24","endDate":"2026-12-26"}""", "userId")]
    [InlineData("""{"apartmentId":"stay-lake-view","apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-26"}""", "body")]
    [InlineData("""{"surprise":[[[[1]]]]}""", "surprise")]
    [InlineData("[1,2]", "body")]
    [InlineData("null", "body")]
    [InlineData("{\"apartmentId\":", "body")]
    [InlineData("no JSON at all, it's a text", "body")]
    [InlineData(" ", "body")]
    public async Task A_request_that_can_never_become_right_is_started_all_the_same_and_its_booking_says_why(string body, string field)
    {
        Assert.Empty((await Process(Message(body))).BatchItemFailures);

        Assert.False(ReadInput(Assert.Single(machine.Started).Value).Validate().Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task A_body_larger_than_any_is_refused_without_being_carried_on()
    {
        Assert.Empty((await Process(Message(new string('x', BookingIntake.MostCharacters + 1)))).BatchItemFailures);

        Assert.Equal("""{"v":1,"userId":"alice","request":""}""", Assert.Single(machine.Started).Value);
    }

    [Fact]
    public async Task One_message_that_fails_holds_up_no_other()
    {
        SQSEvent.SQSMessage nobodys = new() { MessageId = Guid.NewGuid().ToString(), ReceiptHandle = "r", Body = Wanted };
        var good = Enumerable.Range(0, 9).Select(_ => Message(Wanted)).ToArray();

        var answer = await Process([nobodys, .. good]);

        Assert.Equal([nobodys.MessageId], answer.BatchItemFailures.Select(each => each.ItemIdentifier));
        Assert.Equal(good.Select(each => each.MessageId).Order(), machine.Started.Keys.Order());
    }

    [Fact]
    public async Task A_message_comes_back_while_Step_Functions_does_not_answer_and_is_not_lost()
    {
        var message = Message(Wanted);
        machine.Fault = ("ThrottlingException", 400);

        var failed = await Process(message);
        machine.Fault = null;
        var done = await Process(message);

        Assert.Equal([message.MessageId], failed.BatchItemFailures.Select(each => each.ItemIdentifier));
        Assert.Empty(done.BatchItemFailures);
        Assert.Equal(message.MessageId, Assert.Single(machine.Started).Key);
    }

    [Fact]
    public async Task The_log_names_the_booking_and_nothing_that_was_asked_for()
    {
        var message = Message(Wanted);

        await Process(message);

        var log = ((TestLambdaLogger)context.Logger).Buffer.ToString();
        Assert.Contains(message.MessageId, log, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", log, StringComparison.Ordinal);
        Assert.DoesNotContain("pm_card_visa", log, StringComparison.Ordinal);
    }

    private static ExecutionInput ReadInput(string text)
    {
        using var input = JsonDocument.Parse(text);
        return ExecutionInput.Read(input.RootElement.Clone());
    }

    private static SQSEvent.SQSMessage Message(string body, params (string Name, string Value)[] more) => new()
    {
        MessageId = Guid.NewGuid().ToString(),
        ReceiptHandle = "a-receipt",
        Body = body,
        Attributes = new() { ["ApproximateReceiveCount"] = "1" },
        MessageAttributes = more.Append(("UserId", "alice"))
            .ToDictionary(each => each.Item1, each => new SQSEvent.MessageAttribute { DataType = "String", StringValue = each.Item2 }),
    };

    private async Task<SQSBatchResponse> Process(params SQSEvent.SQSMessage[] messages)
    {
        using var states = machine.Client();
        using var sqs = queues.Client();
        var consumer = new MessageConsumer(sqs, new MessageSource(LoopbackQueues.Url("intake")));
        var function = new ProcessBookingRequestsFunction(consumer, new BookingIntake(new Executions(states), StateMachineListener.Arn));
        return await function.ProcessBookingRequests(new SQSEvent { Records = [.. messages] }, context);
    }
}
