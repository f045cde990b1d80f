using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Tickets;

public sealed class MovieTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task Every_film_is_listed_once_however_many_tickets_it_has()
    {
        var office = await BoxOffice.Empty(dynamo);
        for (var seat = 1; seat <= 60; seat++)
            await office.Create($"1-A{seat}", seat % 2 == 0 ? "Avengers" : "avengers");
        await office.Create("2-A1", "Avengers 2");
        await office.Create("2-A2", "Movie #1");
        await office.Create("2-A3", "Up");

        var all = await office.Tickets.MoviesAsync(10);

        Assert.Equal(["Avengers", "Avengers 2", "Movie #1", "Up"], all.Items);
        Assert.Null(all.Next);
    }

    [Fact]
    public async Task They_come_a_page_at_a_time()
    {
        var office = await BoxOffice.Empty(dynamo);
        string[] films = ["A", "B", "C", "D", "E"];
        foreach (var film in films)
            await office.Create($"1-{film}1", film);

        var first = await office.Tickets.MoviesAsync(2);
        var second = await office.Tickets.MoviesAsync(2, first.Next);
        var last = await office.Tickets.MoviesAsync(2, second.Next);

        Assert.Equal(films, first.Items.Concat(second.Items).Concat(last.Items));
        Assert.Null(last.Next);
    }

    [Fact]
    public async Task A_show_from_the_catalogue_is_a_film_too()
    {
        var office = await BoxOffice.Empty(dynamo);
        await office.Loader.LoadAsync([Documents.Read(Documents.Show)]);
        await office.Create("1-A9", "Up");

        Assert.Equal(["Avengers", "Up"], (await office.Tickets.MoviesAsync(10)).Items);
    }
}
