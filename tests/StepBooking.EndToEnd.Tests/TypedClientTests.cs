using System.Text.Json;
using StepBooking.EndToEnd.Tests.Apartments;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Clients made of the two contracts book, list and cancel: what the contracts say is what is served.</summary>
[Collection(DeskCollection.Name)]
public sealed class TypedClientTests(Desk desk)
{
    private string Api => desk.Api.BaseAddress!.ToString().TrimEnd('/');

    [Fact]
    public async Task A_client_made_of_openapi_json_books_lists_and_cancels()
    {
        var tina = await Customer.SignIn(desk, "typed-tina");
        var bus = $"bus-delhi-jaipur-{DateTime.UtcNow.AddDays(5):yyyy-MM-dd}";

        var seen = await TypedClients.Run("rest.js", Api, tina.Token, bus, "39");

        Assert.Equal(("bus", "free", "CONFIRMED"), (Text(seen, "offering"), Text(seen, "before"), Text(seen, "booked")));
        Assert.Equal((65000, true, "CANCELLED"), (seen.GetProperty("amount").GetInt32(), seen.GetProperty("isListed").GetBoolean(), Text(seen, "cancelled")));
        Assert.Equal("""[400,"/problems/invalid"]""", seen.GetProperty("refused").GetRawText());
        await Eventually.Holds(async () => await Witness.Seat(desk, bus, "39") == "free");
    }

    [Fact]
    public async Task A_client_made_of_the_GraphQL_schema_books_an_apartment_and_lists_it()
    {
        var theo = await Customer.SignIn(desk, "typed-theo");
        var apartment = await Apartment.Put(desk.Api);

        var seen = await TypedClients.Run("graph.js", Api, theo.Token, theo.Sub, apartment.Id, Apartment.Day(0), Apartment.Day(2));

        Assert.True(seen.GetProperty("taken").GetBoolean());
        Assert.Equal(
            (apartment.Id, Apartment.Day(0), Apartment.Day(2), "APPROVED"),
            (Text(seen, "apartmentId"), Text(seen, "startDate"), Text(seen, "endDate"), Text(seen, "bookingStatus")));
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).ToString();
}
