using System.Text.Json;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>A customer who asks the GraphQL API.</summary>
/// <param name="customer">Who asks.</param>
internal sealed class GraphQlClient(Customer customer)
{
    private const string Create = "mutation Book($input: CreateBookingInput!) { createApartmentBooking(input: $input) }";

    private const string List = """
        query Mine($userId: String!, $apartmentId: String, $limit: Int, $nextToken: String) {
          getAllBookingsPerUser(userId: $userId, apartmentId: $apartmentId, limit: $limit, nextToken: $nextToken) {
            items { id userId apartmentId startDate endDate bookingStatus reference amount currency reason createdAt }
            nextToken
          }
        }
        """;

    /// <summary>Asks for nights of an apartment.</summary>
    public Task<Answer> Book(Apartment apartment, int first, int leaving, string? asUser = null) => Ask(Create, new
    {
        input = new
        {
            userId = asUser ?? customer.Sub,
            apartmentId = apartment.Id,
            startDate = Apartment.Day(first),
            endDate = Apartment.Day(leaving),
            bookingStatus = "PENDING",
            paymentMethod = "pm_card_visa",
        },
    });

    /// <summary>A user's bookings of an apartment.</summary>
    public async Task<IReadOnlyList<JsonElement>> Bookings(Apartment? apartment = null)
    {
        var answer = await Ask(List, new { userId = customer.Sub, apartmentId = apartment?.Id });
        Assert.True(answer.Status == 200 && !answer.Body.TryGetProperty("errors", out _), answer.Raw);
        return [.. answer.Body.GetProperty("data").GetProperty("getAllBookingsPerUser").GetProperty("items").EnumerateArray()];
    }

    /// <summary>Waits until an apartment's newest booking shows so.</summary>
    public Task<JsonElement> Newest(Apartment apartment, string status) => Shown(apartment, null, status);

    /// <summary>Waits until a booking of an apartment shows so; the newest, where none is named.</summary>
    public async Task<JsonElement> Shown(Apartment apartment, string? id, string status)
    {
        JsonElement shown = default;
        await Eventually.Holds(
            async () =>
            {
                shown = (await Bookings(apartment)).FirstOrDefault(each => id is null || each.GetProperty("id").GetString() == id);
                return shown.ValueKind == JsonValueKind.Object && shown.GetProperty("bookingStatus").GetString() == status;
            },
            TimeSpan.FromSeconds(60),
            () => shown.ValueKind == JsonValueKind.Undefined ? "None is listed." : shown.GetRawText());
        return shown;
    }

    /// <summary>Any query.</summary>
    public Task<Answer> Ask(string query, object variables) => customer.Post("/graphql", JsonSerializer.Serialize(new { query, variables }));
}
