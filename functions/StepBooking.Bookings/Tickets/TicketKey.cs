using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tickets;

/// <summary>Reads a body that names a ticket and says nothing else.</summary>
public static class TicketKey
{
    /// <summary>Reads <c>{"Theatre-Seat": "1-A9"}</c>, or refuses with the reason <c>invalid</c> naming the field.</summary>
    /// <param name="body">Any JSON.</param>
    public static Validated<TheatreSeat> Parse(JsonElement body)
    {
        var fields = new TicketFields(body);
        var seat = fields.Seat();
        fields.Json.NoOthers();
        return fields.Refusal is { } refusal ? refusal : seat!;
    }
}
