using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Tests.Messages;

public sealed class BackOffTests
{
    [Theory]
    [InlineData(1, 2, 4)]
    [InlineData(2, 4, 8)]
    [InlineData(3, 8, 16)]
    [InlineData(6, 64, 128)]
    [InlineData(9, 450, 900)]
    [InlineData(1000, 450, 900)]
    [InlineData(0, 2, 4)]
    public void Waits_double_up_to_a_quarter_of_an_hour_and_are_drawn_from_their_upper_half(int received, int least, int most)
    {
        Assert.Equal(TimeSpan.FromSeconds(least), BackOff.After(received, 0));
        Assert.Equal(TimeSpan.FromSeconds(most), BackOff.After(received, 1));
    }
}
