using StepBooking.Bookings.Money;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Bookings.Tests.Tickets;

public sealed class TicketWordTests
{
    [Theory]
    [InlineData("1-A9", "1")]
    [InlineData("12-BALCONY-3", "12")]
    [InlineData("9999-1", "9999")]
    public void A_theatre_seat_is_a_theatres_number_a_hyphen_and_a_seat(string text, string theatre) =>
        Assert.Equal((theatre, text), (TheatreSeat.Parse(text)!.Theatre, TheatreSeat.Parse(text)!.Text));

    [Theory]
    [InlineData("")]
    [InlineData("A9")]
    [InlineData("-A9")]
    [InlineData("1-")]
    [InlineData("01-A9")]
    [InlineData("12345-A9")]
    [InlineData("x-A9")]
    [InlineData("1-A 9")]
    [InlineData("1-A1..A9")]
    [InlineData("1-A9#")]
    [InlineData("1-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_is_none(string text) => Assert.Null(TheatreSeat.Parse(text));

    [Theory]
    [InlineData("Avengers", "avengers")]
    [InlineData("  The   Long Day ", "the-long-day")]
    [InlineData("2001", "2001")]
    public void A_plain_name_is_its_own_slug(string name, string slug) => Assert.Equal(slug, MovieName.Slug(name));

    [Fact]
    public void Films_of_different_names_have_different_slugs()
    {
        string[] names = ["Up", "Up!", "U p", "U-p", "Ύπνος", "Όνειρο", "...", new string('a', 90), new string('a', 91)];

        Assert.Equal(names.Length, names.Select(MovieName.Slug).Distinct().Count());
        Assert.All(names.Select(MovieName.Slug), slug => Assert.Matches("^[a-z0-9][a-z0-9-]{0,70}$", slug));
    }

    [Theory]
    [InlineData(1599, "USD", 15.99)]
    [InlineData(1500, "USD", 15)]
    [InlineData(1599, "JPY", 1599)]
    [InlineData(1599, "KWD", 1.599)]
    public void A_price_is_minor_units_inside_and_a_decimal_outside(long amount, string currency, double value)
    {
        Assert.Equal((decimal)value, MinorUnits.ToDecimal(amount, currency));
        Assert.Equal(amount, MinorUnits.FromDecimal((decimal)value, currency));
    }

    [Theory]
    [InlineData(15.999, "USD")]
    [InlineData(0.5, "JPY")]
    [InlineData(1e20, "USD")]
    public void What_the_currency_cannot_say_is_no_price(double value, string currency) =>
        Assert.Null(MinorUnits.FromDecimal((decimal)value, currency));
}
