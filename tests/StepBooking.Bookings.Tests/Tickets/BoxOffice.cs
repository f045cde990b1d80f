using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Tickets;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Tickets;

/// <summary>A table of a test's own, with what sells tickets and what books them.</summary>
internal sealed class BoxOffice(TestTable table)
{
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));

    public BookingTable Table { get; } = new(table.Client, table.Name);

    public OfferingStore Offerings => new(Table);

    public OfferingLoader Loader => new(Table, Clock);

    public TicketStore Tickets => new(Table, Loader, Clock);

    public BookingStore Bookings => new(Table, Clock);

    public SeatStore Seats => new(Table, Clock);

    public static async Task<BoxOffice> Empty(DynamoDbFixture dynamo) => new(await dynamo.CreateTableAsync());

    public static TheatreSeat Seat(string text) => TheatreSeat.Parse(text)!;

    public TicketDraft Draft(string seat, string movie = "Avengers", decimal price = 15.99m, string more = "", string currency = "USD")
    {
        var text = string.Create(CultureInfo.InvariantCulture, $$"""{"Theatre-Seat": "{{seat}}", "Movie": "{{movie}}", "Price": {{price}}{{more}}}""");
        Assert.True(TicketDraft.Parse(Documents.Json(text), currency, Clock.GetUtcNow()).Is(out var draft, out var refusal), refusal?.ToString());
        return draft;
    }

    public async Task<Ticket> Create(string seat, string movie = "Avengers", decimal price = 15.99m, string more = "")
    {
        var written = await Tickets.CreateAsync(Draft(seat, movie, price, more));
        Assert.Equal(TicketOutcome.Done, written.Outcome);
        return written.Ticket!;
    }

    public Task<TicketWrite> Reprice(string seat, long price) => Tickets.RepriceAsync(Seat(seat), _ => price);

    public async Task<Ticket> Ticket(string seat) => (await Tickets.GetAsync(Seat(seat)))!;

    /// <summary>What a booking of these seats would be, as things stand.</summary>
    public async Task<Validated<Selection>> Select(string offeringId, params string[] seats)
    {
        var body = JsonSerializer.SerializeToElement(new { offeringId, seats, paymentMethod = "pm_card_visa" });
        Assert.True(BookingRequest.Parse(body, "alice").Is(out var request, out var refusal), refusal?.ToString());
        return Selection.Of(request, (await Offerings.GetAsync(request))!, Clock.GetUtcNow());
    }

    public async Task<HoldOrder> Order(string offeringId, params string[] seats)
    {
        var id = Guid.NewGuid().ToString();
        return new HoldOrder(id, "alice", "fingerprint", id, (await Select(offeringId, seats)).Value!);
    }

    public async Task<Booking> Hold(HoldOrder order)
    {
        await Bookings.HoldAsync(order, new Actor("CheckAvailability", null));
        return (await Bookings.GetAsync(order.BookingId))!;
    }

    public async Task<Booking> Hold(string offeringId, params string[] seats) => await Hold(await Order(offeringId, seats));

    /// <summary>Held, and made the booking's own.</summary>
    public async Task<Booking> Sell(string offeringId, params string[] seats)
    {
        var held = await Hold(offeringId, seats);
        await Bookings.ReserveAsync(held, TimeSpan.FromHours(24), new Actor("ReserveSeats", null));
        return (await Bookings.GetAsync(held.Id))!;
    }
}
