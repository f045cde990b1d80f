using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Events;

public sealed class BookingEventsTests
{
    [Fact]
    public void The_bus_is_one_of_its_own() =>
        Assert.Equal("stepbooking-dev-bookings", Readable.Of(Resource.At("Events/Bus").Properties["Name"]));

    [Fact]
    public void Operators_are_told_when_events_cannot_be_published()
    {
        var alarm = Resource.At("Alarms/events-not-published").Properties;

        Assert.Equal(("StepBooking", "EventsNotPublished"), (Readable.Of(alarm["Namespace"]), Readable.Of(alarm["MetricName"])));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }
}
