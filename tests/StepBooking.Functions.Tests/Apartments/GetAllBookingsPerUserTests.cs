using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Apartments;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Apartments;

public sealed class GetAllBookingsPerUserTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Theory]
    [InlineData(BookingStatus.Pending, "PENDING")]
    [InlineData(BookingStatus.Confirmed, "APPROVED")]
    [InlineData(BookingStatus.Rejected, "CANCELLED")]
    [InlineData(BookingStatus.Expired, "CANCELLED")]
    [InlineData(BookingStatus.Cancelled, "CANCELLED")]
    public async Task CONFIRMED_shows_as_APPROVED_and_REJECTED_EXPIRED_and_CANCELLED_as_CANCELLED(BookingStatus status, string shown)
    {
        await using var desk = await Open();
        await Book(desk, "alice", status);

        Assert.Equal(shown, Assert.Single((await Ask(desk, new() { UserId = "alice" })).Items!).BookingStatus);
    }

    [Fact]
    public async Task A_booking_shows_its_apartment_and_its_days_the_last_of_which_is_the_day_of_leaving()
    {
        await using var desk = await Open();
        var id = await Book(desk, "alice", BookingStatus.Confirmed, ("reference", new("ABC234")), ("amount", Item.Number(900000)), ("currency", new("INR")));

        var booking = Assert.Single((await Ask(desk, new() { UserId = "alice" })).Items!);

        Assert.Equal((id, "alice", Offers.StayId), (booking.Id, booking.UserId, booking.ApartmentId));
        Assert.Equal(("2026-12-24", "2026-12-26"), (booking.StartDate, booking.EndDate));
        Assert.Equal(("ABC234", 900000L, "INR", "2026-12-03T12:00:00Z"), (booking.Reference, booking.Amount, booking.Currency, booking.CreatedAt));
    }

    [Fact]
    public async Task Newest_first_a_page_at_a_time_it_loses_none()
    {
        await using var desk = await Open();
        List<string> ids = [];
        for (var count = 0; count < 5; count++)
        {
            ids.Insert(0, await Book(desk, "alice", BookingStatus.Pending));
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        List<string> seen = [];
        string? next = null;
        do
        {
            var page = await Ask(desk, new() { UserId = "alice", Limit = 2, NextToken = next });
            seen.AddRange(page.Items!.Select(each => each.Id));
            next = page.NextToken;
        }
        while (next is not null);

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task Of_one_apartment_only_its_own_and_never_what_is_no_apartment()
    {
        await using var desk = await Open();
        var id = await Book(desk, "alice", BookingStatus.Pending);
        await desk.WriteBooking(Guid.NewGuid().ToString(), "alice", "f", BookingStatus.Confirmed);

        Assert.Equal(id, Assert.Single((await Ask(desk, new() { UserId = "alice" })).Items!).Id);
        Assert.Equal(id, Assert.Single((await Ask(desk, new() { UserId = "alice", ApartmentId = Offers.StayId })).Items!).Id);
        Assert.Empty((await Ask(desk, new() { UserId = "alice", ApartmentId = "stay-elsewhere" })).Items!);
    }

    [Fact]
    public async Task A_request_that_named_nothing_there_is_tells_its_customer_why()
    {
        await using var desk = await Open();
        var reason = Item.Map(new() { ["code"] = new("invalid"), ["field"] = new("endDate"), ["detail"] = new("It is missing.") });
        await Book(desk, "alice", BookingStatus.Rejected, ("offering", new AttributeValue { NULL = true }), ("seats", Item.List([])), ("reason", reason));

        var booking = Assert.Single((await Ask(desk, new() { UserId = "alice" })).Items!);

        Assert.Equal(("CANCELLED", "It is missing."), (booking.BookingStatus, booking.Reason));
        Assert.Null(booking.ApartmentId);
        Assert.Null(booking.StartDate);
    }

    [Fact]
    public async Task Another_users_bookings_are_an_operators_alone()
    {
        await using var desk = await Open();
        await Book(desk, "alice", BookingStatus.Pending);

        var refused = await Ask(desk, new() { Caller = "bert", UserId = "alice" });
        var clerk = await Ask(desk, new() { Caller = "bert", Groups = ["clerks"], UserId = "alice" });
        var allowed = await Ask(desk, new() { Caller = "olga", Groups = ["operators"], UserId = "alice" });

        Assert.Equal(("Unauthorized", "Unauthorized"), (refused.Refused?.ErrorType, clerk.Refused?.ErrorType));
        Assert.Null(refused.Items);
        Assert.Single(allowed.Items!);
    }

    [Theory]
    [InlineData("", null, null, "InvalidArgument")]
    [InlineData("alice", 0, null, "InvalidArgument")]
    [InlineData("alice", 51, null, "InvalidArgument")]
    [InlineData("alice", null, "nonsense", "InvalidNextToken")]
    [InlineData("alice", null, "!", "InvalidNextToken")]
    public async Task A_wrong_argument_is_refused(string user, int? limit, string? next, string errorType)
    {
        await using var desk = await Open();

        Assert.Equal(errorType, (await Ask(desk, new() { UserId = user, Limit = limit, NextToken = next })).Refused?.ErrorType);
    }

    [Fact]
    public async Task A_token_of_another_list_is_refused()
    {
        await using var desk = await Open();
        await Book(desk, "alice", BookingStatus.Pending);
        await Book(desk, "alice", BookingStatus.Pending);
        var next = (await Ask(desk, new() { UserId = "alice", Limit = 1 })).NextToken;

        Assert.NotNull(next);
        Assert.Equal("InvalidNextToken", (await Ask(desk, new() { UserId = "alice", ApartmentId = Offers.StayId, NextToken = next })).Refused?.ErrorType);
    }

    private async Task<ApiDesk> Open()
    {
        var desk = await ApiDesk.Open(dynamo);
        await desk.Load(Offers.Stay);
        return desk;
    }

    private static async Task<string> Book(ApiDesk desk, string customer, BookingStatus status, params (string Name, AttributeValue Value)[] more)
    {
        var id = Guid.NewGuid().ToString();
        await desk.WriteBooking(
            id, customer, "f", status,
            [("offering", new(Offers.StayId)), ("seats", Item.List([new("2026-12-24"), new("2026-12-25")])), .. more]);
        return id;
    }

    private static Task<ApartmentPage> Ask(ApiDesk desk, ApartmentQuery query) =>
        new GetAllBookingsPerUserFunction(desk.Bookings, new(desk.Table)).GetAllBookingsPerUser(query with { Caller = query.Caller ?? "alice" }, desk.Context);
}
