using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Mail;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Local.Topics;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Topics;

public sealed class SnsServiceTests : IAsyncLifetime
{
    private readonly Journal journal = new(null);
    private readonly Mailbox mailbox;
    private readonly TopicDeliveries deliveries;
    private readonly SnsService sns;

    public SnsServiceTests()
    {
        mailbox = new Mailbox(journal);
        var topics = new TopicRegistry();
        topics.Add("alarms", "Alarms");
        var clock = new ManualTimeProvider();
        var subscriptions = new SubscriptionRegistry();
        deliveries = new TopicDeliveries(subscriptions, new Deliveries(DeliveryStore.OfTopics(journal), null!, clock));
        sns = new SnsService(topics, subscriptions, deliveries, mailbox, journal, clock);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await deliveries.DisposeAsync();
        journal.Dispose();
    }

    [Fact]
    public async Task A_text_message_lies_in_the_mailbox_with_its_booking()
    {
        var answer = await Call("Action=Publish&PhoneNumber=%2B15551234567&Message=You+travel"
            + "&MessageAttributes.entry.1.Name=kind&MessageAttributes.entry.1.Value.StringValue=x"
            + "&MessageAttributes.entry.2.Name=bookingId&MessageAttributes.entry.2.Value.DataType=String&MessageAttributes.entry.2.Value.StringValue=b7");

        Assert.Contains("<PublishResult><MessageId>", Calls.Text(answer), StringComparison.Ordinal);
        var message = Assert.Single(mailbox.Read("b7"));
        Assert.Equal(("sms", "+15551234567", "You travel"), (message.Channel, message.To, message.Text));
    }

    [Theory]
    [InlineData("Action=Publish&PhoneNumber=12345&Message=x", "InvalidParameter")]
    [InlineData("Action=Publish&PhoneNumber=%2B15551234567", "InvalidParameter")]
    [InlineData("Action=Publish&TopicArn=arn:aws:sns:us-east-1:000000000000:nobody&Message=x", "NotFound")]
    public async Task Wrong_requests_are_refused(string form, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<AwsError>(() => Call(form))).Code);

    [Fact]
    public async Task What_is_published_to_a_topic_is_kept()
    {
        await Call("Action=Publish&TopicArn=arn:aws:sns:us-east-1:000000000000:alarms&Message=look");

        Assert.Equal(["look"], journal.Query("SELECT message FROM publications", row => row.GetString(0)));
    }

    [Fact]
    public async Task Topics_are_listed() => Assert.Contains(
        "<member><TopicArn>arn:aws:sns:us-east-1:000000000000:alarms</TopicArn></member>", Calls.Text(await Call("Action=ListTopics")), StringComparison.Ordinal);

    [Theory]
    [InlineData("TopicArn=arn:aws:sns:us-east-1:000000000000:alarms&PhoneNumber=%2B15551234567")]
    [InlineData("TopicArn=arn:aws:sns:us-east-1:000000000000:alarms&TargetArn=arn:aws:sns:us-east-1:000000000000:other")]
    [InlineData("TargetArn=arn:aws:sns:us-east-1:000000000000:alarms&PhoneNumber=")]
    public void Two_targets_are_refused_before_a_right_on_one_of_them_is_looked_for(string targets) => Assert.Equal(
        "InvalidParameter", Assert.Throws<AwsError>(() => sns.Needs(Calls.Form("sns", $"Action=Publish&Message=x&{targets}"))).Code);

    [Fact]
    public void A_text_message_needs_the_right_on_everything() =>
        Assert.Equal("*", Assert.Single(sns.Needs(Calls.Form("sns", "Action=Publish&PhoneNumber=%2B15551234567&Message=x"))).Resource);

    private Task<AwsResponse> Call(string form) => sns.Handle(Calls.Form("sns", form), default);
}
