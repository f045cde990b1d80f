using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Waiting;

public sealed class WaitingListsTests
{
    [Fact]
    public void Each_minute_free_seats_are_offered()
    {
        var rule = Resource.At("WaitingLists/Schedule").Properties;
        var target = Assert.Single(rule["Targets"]!.AsArray())!;

        Assert.Equal(("rate(1 minute)", "ENABLED"), (Readable.Of(rule["ScheduleExpression"]), Readable.Of(rule["State"])));
        Assert.Equal("<OfferSeats/Function>.Arn", Readable.Of(target["Arn"]));
        Assert.Equal("<WaitingLists/DeadLetters>.Arn", Readable.Of(target["DeadLetterConfig"]!["Arn"]));
    }

    [Fact]
    public void A_run_that_failed_is_kept_where_operators_are_told_of_it()
    {
        var function = Resource.At("OfferSeats/Function").Properties;
        var alarm = Resource.At("Alarms/waiting-dead-letters").Properties;

        Assert.Equal("<WaitingLists/DeadLetters>.Arn", Readable.Of(function["DeadLetterConfig"]!["TargetArn"]));
        Assert.Equal("<WaitingLists/DeadLetters>.QueueName", Readable.Of(Assert.Single(alarm["Dimensions"]!.AsArray())!["Value"]));
    }

    [Fact]
    public void Operators_are_told_of_an_offer_that_nobody_could_be_told_of() => Assert.Equal(
        ("StepBooking", "OffersUntold"),
        (Readable.Of(Resource.At("Alarms/offers-untold").Properties["Namespace"]),
         Readable.Of(Resource.At("Alarms/offers-untold").Properties["MetricName"])));
}
