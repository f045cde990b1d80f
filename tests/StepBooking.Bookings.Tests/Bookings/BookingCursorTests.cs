using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class BookingCursorTests
{
    [Fact]
    public void What_it_writes_it_reads()
    {
        var cursor = new BookingCursor(1796126400000, Guid.NewGuid().ToString());

        Assert.Equal(cursor, BookingCursor.Parse(cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1796126400000")]
    [InlineData("x_4f6c1d1e-8a3b-5c2d-9e7f-0a1b2c3d4e5f")]
    [InlineData("1796126400000_me")]
    public void Other_texts_are_none(string? text) => Assert.Null(BookingCursor.Parse(text));
}
