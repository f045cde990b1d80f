using System.Globalization;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>An apartment of a test's own, whose first night is ten days from now.</summary>
/// <param name="Id">Its offering's id.</param>
internal sealed record Apartment(string Id)
{
    public const int Nights = 30;
    public const long Price = 14000;

    /// <summary>Writes it as an operator.</summary>
    /// <param name="api">The API.</param>
    /// <param name="approval">The provider that accepts each booking; null where none is asked.</param>
    public static async Task<Apartment> Put(HttpClient api, string? approval = null)
    {
        var olga = await Customer.SignIn(api, "olga", "&groups=operators");
        var apartment = new Apartment($"stay-{Guid.NewGuid():N}");
        var answer = await olga.Call(HttpMethod.Put, $"/offerings/{apartment.Id}", new
        {
            kind = "stay",
            provider = approval ?? "lakeside-apartments",
            title = "Lakeside, a test's own",
            place = "Lakeside",
            start = $"{Day(0)}T15:00:00+01:00",
            end = $"{Day(Nights)}T10:00:00+01:00",
            zone = "Europe/Zurich",
            currency = "CHF",
            fares = new[] { new { @class = "night", amount = Price } },
            seats = new[] { new { @class = "night", names = new[] { $"{Day(0)}..{Day(Nights - 1)}" } } },
            onePending = true,
            approval = approval is not null,
            holdSeconds = 3600,
        });
        Assert.True(answer.Status is 200 or 201, answer.Raw);
        return apartment;
    }

    /// <summary>A day, counted from the first night.</summary>
    public static string Day(int number) => DateTime.UtcNow.AddDays(10 + number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The body of a request for some nights.</summary>
    public string Request(int first, int leaving) => JsonSerializer.Serialize(
        new { apartmentId = Id, startDate = Day(first), endDate = Day(leaving), bookingStatus = "PENDING", paymentMethod = "pm_card_visa" });
}
