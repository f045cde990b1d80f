using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class FingerprintTests
{
    private const string Request = """{"offeringId":"train-x","seats":["1A"],"paymentMethod":"pm_card_visa"}""";

    [Theory]
    [InlineData("""{ "seats": ["1A"], "offeringId": "train-x", "paymentMethod": "pm_card_visa" }""")]
    [InlineData("""{"offeringId":"train-\u0078","seats":["1A"]}""")]
    [InlineData("""{"offeringId":"train-x","seats":["1A"],"paymentMethod":{"any":["thing"]}}""")]
    public void The_same_request_has_the_same_fingerprint_however_it_is_written_and_paid(string same) =>
        Assert.Equal(Of("alice", Request), Of("alice", same));

    [Theory]
    [InlineData("alice", """{"offeringId":"train-x","seats":["1B"],"paymentMethod":"pm_card_visa"}""")]
    [InlineData("alice", """{"offeringId":"train-x","seats":["1A"],"extra":{"paymentMethod":"pm_card_visa"}}""")]
    [InlineData("alice", """["1A"]""")]
    [InlineData("bert", Request)]
    public void Another_request_or_customer_has_another(string sub, string other) =>
        Assert.NotEqual(Of("alice", Request), Of(sub, other));

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("1e999")]
    [InlineData("""{"\ud800": [1e400], "\ud800": {}}""")]
    public void Every_JSON_has_one(string json) => Assert.Matches("^[A-Za-z0-9_-]{43}$", Of("alice", json));

    [Fact]
    public void No_request_at_all_has_one() => Assert.Equal(Fingerprint.Of("alice", default), Of("alice", "null"));

    [Fact]
    public void A_customer_and_a_request_do_not_run_into_each_other() =>
        Assert.NotEqual(Fingerprint.Of("a\",\"b", default), Fingerprint.Of("a", Documents.Json("\"b\"")));

    private static string Of(string sub, string json) => Fingerprint.Of(sub, Documents.Json(json));
}
