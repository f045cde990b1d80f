using System.Globalization;

namespace StepBooking.EndToEnd.Tests.Judging;

/// <summary>A show of its own for a test that sells it out, ten days from now.</summary>
internal static class Show
{
    /// <summary>The name of a seat, counted from 0.</summary>
    public static string Seat(int number) => string.Create(CultureInfo.InvariantCulture, $"S{number + 1}");

    /// <summary>Writes it as an operator.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> Put(HttpClient api, int seats)
    {
        var olga = await Customer.SignIn(api, "olga", "&groups=operators");
        var day = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var id = $"film-{Guid.NewGuid():N}";
        var answer = await olga.Call(HttpMethod.Put, $"/offerings/{id}", new
        {
            kind = "show",
            provider = "grand-cinema",
            title = "The Long Queue",
            place = "Grand Cinema, Theatre 1",
            start = $"{day}T18:00:00+00:00",
            end = $"{day}T20:00:00+00:00",
            zone = "UTC",
            currency = "INR",
            fares = new[] { new { @class = "standard", amount = 30000 } },
            seats = new[] { new { @class = "standard", names = Enumerable.Range(0, seats).Select(Seat).ToArray() } },
            holdSeconds = 3600,
        });
        Assert.True(answer.Status is 200 or 201, answer.Raw);
        return id;
    }
}
