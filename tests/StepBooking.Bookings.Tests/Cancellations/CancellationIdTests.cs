using StepBooking.Bookings.Cancellations;

namespace StepBooking.Bookings.Tests.Cancellations;

public sealed class CancellationIdTests
{
    [Fact]
    public void One_key_of_one_customer_is_one_cancellation()
    {
        Assert.Equal(CancellationId.OfKey("alice", "k"), CancellationId.OfKey("alice", "k"));
        Assert.NotEqual(CancellationId.OfKey("alice", "k"), CancellationId.OfKey("bob", "k"));
        Assert.NotEqual(CancellationId.OfKey("alice", "k"), CancellationId.OfKey("alice", "l"));
    }

    [Fact]
    public void Without_a_key_what_is_asked_for_decides()
    {
        Assert.Equal(CancellationId.OfWish("alice", ["1A", "1B"]), CancellationId.OfWish("alice", ["1A", "1B"]));
        string[] different =
        [
            CancellationId.OfWish("alice", null),
            CancellationId.OfWish("alice", ["1A"]),
            CancellationId.OfWish("alice", ["1A", "1B"]),
            CancellationId.OfWish("alice", ["1A,1B"]),
            CancellationId.OfWish("alice", ["1A\",\"1B"]),
            CancellationId.OfKey("alice", "1A"),
            CancellationId.OfKey("alice", "whole"),
        ];

        Assert.Distinct(different);
    }

    [Fact]
    public void It_is_twelve_hexadecimal_digits_and_fits_into_an_executions_name()
    {
        var id = CancellationId.OfWish("alice", null);

        Assert.True(CancellationId.IsValid(id));
        Assert.InRange(CancellationExecution.NameOf(Guid.NewGuid().ToString(), id, 9999).Length, 1, 80);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789a")]
    [InlineData("0123456789abc")]
    [InlineData("0123456789AB")]
    [InlineData("0123456789a#")]
    public void Nothing_else_is(string? id) => Assert.False(CancellationId.IsValid(id));
}
