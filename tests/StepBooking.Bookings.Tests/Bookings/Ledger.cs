using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Bookings;

/// <summary>A table of a test's own, with what moves bookings and seats.</summary>
internal sealed class Ledger(TestTable table)
{
    /// <summary>How long a provider has.</summary>
    public static readonly TimeSpan ApprovalLimit = TimeSpan.FromHours(24);

    public ManualTimeProvider Clock { get; } = new();

    public BookingTable Table { get; } = new(table.Client, table.Name);

    public BookingStore Store => new(Table, Clock);

    public SeatStore Seats => new(Table, Clock);

    public Offering Train { get; } = Documents.Offering(Documents.Train);

    public static async Task<Ledger> Empty(DynamoDbFixture dynamo) => new(await dynamo.CreateTableAsync());

    public static Actor By(string step) => new(step, null);

    /// <summary>An order of seats on some legs of the train.</summary>
    public HoldOrder Order(LegRange legs, params string[] seats) => Order("alice", legs, seats);

    public HoldOrder Order(string customer, LegRange legs, params string[] seats)
    {
        var id = Guid.NewGuid().ToString();
        var selection = new Selection
        {
            Offering = Train,
            Seats = seats,
            Legs = legs,
            Start = Train.Start,
            End = Train.End,
            Prices = [.. seats.Select(_ => 1000L)],
        };
        return new HoldOrder(id, customer, "fingerprint", id, selection);
    }

    public async Task<Booking> Held(LegRange legs, params string[] seats)
    {
        var order = Order(legs, seats);
        await Store.HoldAsync(order, By("CheckAvailability"));
        return (await Store.GetAsync(order.BookingId))!;
    }

    public static StopOrder Stop(Booking booking) => new()
    {
        BookingId = booking.Id,
        Request = booking.Request,
        Why = BookingStatus.Rejected,
        Reason = new Reason("technical", null, "A fault."),
    };

    /// <summary>The legs of a seat and who has them, held ones in brackets: <c>l0=x l1=(y)</c>.</summary>
    public async Task<string> Legs(string seat, params (string Id, string Name)[] names)
    {
        var item = await Table.GetAsync(Keys.Seat(Train.Id, seat)) ?? [];
        var legs = item.Where(pair => pair.Key.StartsWith('l')).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
        {
            var name = names.FirstOrDefault(entry => entry.Id == pair.Value.M["b"].S).Name ?? "?";
            return $"{pair.Key}={(pair.Value.M.ContainsKey("u") ? $"({name})" : name)}";
        });
        return string.Join(' ', legs);
    }
}
