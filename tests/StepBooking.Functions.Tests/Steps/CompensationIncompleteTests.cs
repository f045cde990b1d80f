using Amazon.Lambda.TestUtilities;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Steps;

public sealed class CompensationIncompleteTests
{
    private readonly CompensationIncompleteFunction step = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void It_fails_until_the_execution_was_redriven(long parkedAt, long redrives)
    {
        var input = new RedriveInput { BookingId = Guid.NewGuid().ToString(), ParkedAt = parkedAt, Redrives = redrives };

        Assert.Throws<CompensationIncomplete>(() => step.CompensationIncomplete(input, new TestLambdaContext()));
        Assert.Throws<CompensationIncomplete>(() => step.CompensationIncomplete(input, new TestLambdaContext()));
    }

    [Fact]
    public void After_a_redrive_it_goes_on()
    {
        var input = new RedriveInput { BookingId = Guid.NewGuid().ToString(), ParkedAt = 1, Redrives = 2 };

        Assert.Equal("ok", step.CompensationIncomplete(input, new TestLambdaContext()).Answer);
    }

    [Fact]
    public void Without_any_input_it_fails() =>
        Assert.Throws<CompensationIncomplete>(() => step.CompensationIncomplete(null!, new TestLambdaContext()));
}
