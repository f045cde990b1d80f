using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings;

/// <summary>The keys of every kind of item in the one table: <c>pk</c> and <c>sk</c>.</summary>
public static class Keys
{
    /// <summary>The index of a customer's bookings by time placed: <c>customer</c>, <c>placed</c>.</summary>
    public const string ByCustomer = "byCustomer";

    /// <summary>The index of bookings that somebody must look at: <c>dueShard</c>, <c>dueAt</c>.</summary>
    public const string Due = "due";

    /// <summary>The sort key prefix of an offering's seats.</summary>
    public const string SeatPrefix = "S#";

    /// <summary>An offering.</summary>
    public static Dictionary<string, AttributeValue> Offering(string offeringId) => Of(OfferingPartition(offeringId), "O");

    /// <summary>The partition of an offering and its seats.</summary>
    public static string OfferingPartition(string offeringId) => "O#" + offeringId;

    /// <summary>A seat of an offering.</summary>
    public static Dictionary<string, AttributeValue> Seat(string offeringId, string seat) =>
        Of(OfferingPartition(offeringId), SeatPrefix + seat);

    /// <summary>The partition of the search entries of a kind at a place on a local date (<c>2026-12-01</c>).</summary>
    public static string SearchPartition(string kind, string place, string date) => $"S#{kind}#{place}#{date}";

    /// <summary>The sort key of a search entry: a local time (<c>16:55</c>) and the offering.</summary>
    public static string SearchEntry(string time, string offeringId) => $"{time}#{offeringId}";

    /// <summary>A booking.</summary>
    public static Dictionary<string, AttributeValue> Booking(string bookingId) => Of(BookingPartition(bookingId), "B");

    /// <summary>The partition of a booking.</summary>
    public static string BookingPartition(string bookingId) => "B#" + bookingId;

    /// <summary>What names the one pending booking that a customer may have of an offering.</summary>
    public static Dictionary<string, AttributeValue> Guard(string customer, string offeringId) =>
        Of(CustomerPartition(customer), "G#" + offeringId);

    /// <summary>Where a customer can be reached.</summary>
    public static Dictionary<string, AttributeValue> Contact(string customer) => Of(CustomerPartition(customer), "C");

    /// <summary>Where a provider can be reached.</summary>
    public static Dictionary<string, AttributeValue> ProviderContact(string provider) => Of("P#" + provider, "C");

    /// <summary>The partition of what is kept of a customer.</summary>
    public static string CustomerPartition(string customer) => "U#" + customer;

    /// <summary>A reference given to a booking.</summary>
    public static Dictionary<string, AttributeValue> Reference(string reference) => Of("R#" + reference, "R");

    /// <summary>The partition of the theatres that have, or had, tickets: their numbers.</summary>
    public const string Theatres = "T";

    /// <summary>The partition of films: see <see cref="Film"/>.</summary>
    public const string Films = "M";

    /// <summary>A theatre that has, or had, tickets.</summary>
    public static Dictionary<string, AttributeValue> Theatre(string theatre) => Of(Theatres, theatre);

    /// <summary>The partition of a theatre's tickets.</summary>
    public static string TheatrePartition(string theatre) => "T#" + theatre;

    /// <summary>A ticket, by its theatre and its whole key.</summary>
    public static Dictionary<string, AttributeValue> Ticket(string theatre, string theatreSeat) => Of(TheatrePartition(theatre), theatreSeat);

    /// <summary>
    /// The sort key that says that a film is on: its folded name, a tab, its name, and after the last <c>#</c> the ticket or the show that
    /// it is on by.
    /// </summary>
    public static string Film(string folded, string name, string by) => $"{folded}\t{name}#{by}";

    /// <summary>The partition of the offerings that somebody waits for: their ids.</summary>
    public const string WaitingLists = "W";

    /// <summary>The sort key prefix of places in waiting lists, and of their entries in the offering's partition.</summary>
    public const string WaitingPrefix = "W#";

    /// <summary>Says that there is a waiting list of an offering.</summary>
    public static Dictionary<string, AttributeValue> WaitingList(string offeringId) => Of(WaitingLists, offeringId);

    /// <summary>A customer's place in the waiting list of an offering.</summary>
    public static Dictionary<string, AttributeValue> WaitingPlace(string customer, string offeringId) =>
        Of(CustomerPartition(customer), WaitingPrefix + offeringId);

    /// <summary>The entry of a place in the list, which sorts by the time of joining.</summary>
    public static Dictionary<string, AttributeValue> WaitingEntry(string offeringId, DateTimeOffset joined, string customer) => Of(
        OfferingPartition(offeringId),
        string.Create(CultureInfo.InvariantCulture, $"{WaitingPrefix}{joined.ToUnixTimeMilliseconds():D13}#{customer}"));

    /// <summary>A key of any partition and sort key.</summary>
    public static Dictionary<string, AttributeValue> Of(string partition, string sort) =>
        new() { ["pk"] = new AttributeValue(partition), ["sk"] = new AttributeValue(sort) };
}
