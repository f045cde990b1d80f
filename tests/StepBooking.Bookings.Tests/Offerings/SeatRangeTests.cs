using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed class SeatRangeTests
{
    [Theory]
    [InlineData("12A", "12A")]
    [InlineData("1-A9", "1-A9")]
    [InlineData("1A..3A", "1A 2A 3A")]
    [InlineData("A9..A11", "A9 A10 A11")]
    [InlineData("A08..A11", "A08 A09 A10 A11")]
    [InlineData("1-A1..1-A3", "1-A1 1-A2 1-A3")]
    [InlineData("1-A1..2-A1", "1-A1 2-A1")]
    [InlineData("11A..21A", "11A 12A 13A 14A 15A 16A 17A 18A 19A 20A 21A")]
    [InlineData("7..7", "7")]
    [InlineData("2026-12-31..2027-01-02", "2026-12-31 2027-01-01 2027-01-02")]
    public void A_range_is_all_names_between(string text, string names) =>
        Assert.Equal(names.Split(' '), SeatRange.Parse(text)?.Names);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("a b")]
    [InlineData("S#1")]
    [InlineData("1A..")]
    [InlineData("..1A")]
    [InlineData("A..C")]
    [InlineData("1A..2B")]
    [InlineData("3A..1A")]
    [InlineData("01..9")]
    [InlineData("9..010")]
    [InlineData("1..10001")]
    [InlineData("1..99999999999")]
    [InlineData("1..2..3")]
    [InlineData("2026-12-02..2026-12-01")]
    public void Anything_else_is_none(string text) => Assert.Null(SeatRange.Parse(text));
}
