using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Tests.Api.Parked;

public sealed class GetTrailTests : ParkedTest
{
    [Fact]
    public async Task It_tells_what_happened_when_by_whom_and_in_which_execution()
    {
        var input = await ConfirmedAsync();
        var booking = await BookingOf(input);

        var answer = await Trail(input.BookingId!);

        Assert.Equal(["HELD", "CAPTURING", "CONFIRMED"], answer.Ids("to"));
        Assert.Equal(["CheckAvailability", "ReserveSeats", "ConfirmBooking"], answer.Ids("by"));
        Assert.All(answer.Ids("execution"), execution => Assert.Equal(input.Execution, execution));
        Assert.Equal(answer.Body, (await Trail(booking.Reference!)).Body);
    }

    [Fact]
    public async Task Customers_are_not_told_which_operator_it_was()
    {
        var input = await ParkedBookingAsync();
        await Close(input.BookingId!, "pay", "Told the bank.");

        var own = await Trail(input.BookingId!);
        var operators = await Trail(input.BookingId!, "olga", "operators");

        Assert.Equal("operator", own.Ids("by")[^1]);
        Assert.DoesNotContain("olga", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Told the bank", own.Body, StringComparison.Ordinal);
        Assert.Equal("operator olga", operators.Ids("by")[^1]);
        Assert.Contains("closed pay: Told the bank.", operators.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_are_not_told_who_decided_for_the_provider()
    {
        var input = await AwaitingAsync();
        await Desk.Store.RejectAsync(input.BookingId!, new Reason("rejected", null, "Away."), new Actor("provider anna-1", null));

        var own = (await Trail(input.BookingId!)).Json().GetProperty("items")[2];
        var operators = await Trail(input.BookingId!, "olga", "operators");

        Assert.Equal(("provider", "rejected"), (own.GetProperty("by").GetString(), own.GetProperty("why").GetString()));
        Assert.Equal("provider anna-1", operators.Ids("by")[^1]);
    }

    [Fact]
    public async Task Others_find_nothing()
    {
        var input = await ConfirmedAsync();

        (await Trail(input.BookingId!, "bob")).Problem(404, "not-found");
        (await Trail(input.BookingId!, "bob", "clerks")).Problem(404, "not-found");
        (await Trail(Guid.NewGuid().ToString())).Problem(404, "not-found");
        (await Trail("nonsense")).Problem(404, "not-found");
    }
}
