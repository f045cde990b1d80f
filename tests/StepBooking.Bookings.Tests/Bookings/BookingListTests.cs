using StepBooking.Bookings.Seats;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class BookingListTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task A_customers_bookings_come_newest_first_in_pages()
    {
        var ledger = await Ledger.Empty(dynamo);
        var ids = new List<string>();
        foreach (var seat in (string[])["1A", "2A", "3A", "4A", "1B"])
        {
            ids.Add((await ledger.Held(LegRange.Whole, seat)).Id);
            ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await ledger.Store.HoldAsync(ledger.Order("bert", LegRange.Whole, "2B"), Ledger.By("CheckAvailability"));

        var first = await ledger.Store.ListByCustomerAsync("alice", 2);
        var second = await ledger.Store.ListByCustomerAsync("alice", 2, first.Next);
        var third = await ledger.Store.ListByCustomerAsync("alice", 2, second.Next);

        var listed = new[] { first, second, third }.SelectMany(page => page.Items).Select(booking => booking.Id);
        Assert.Equal(Enumerable.Reverse(ids), listed);
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Who_never_booked_has_none()
    {
        var page = await (await Ledger.Empty(dynamo)).Store.ListByCustomerAsync("nobody", 10);

        Assert.Empty(page.Items);
        Assert.Null(page.Next);
    }
}
