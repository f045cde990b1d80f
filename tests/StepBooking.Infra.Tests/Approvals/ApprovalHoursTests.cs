using StepBooking.Infra.Approvals;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Approvals;

public sealed class ApprovalHoursTests
{
    [Theory]
    [InlineData(24, 24)]
    [InlineData("1", 1)]
    [InlineData(48.0, 48)]
    [InlineData("143", 143)]
    public void Hours_that_leave_time_to_capture_are_taken(object context, int hours) => Assert.Equal(hours, ApprovalHours.Of(context));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("a day")]
    [InlineData("144")]
    [InlineData("168")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused_by_its_key(object? context)
    {
        var problem = Assert.Throws<SynthesisException>(() => ApprovalHours.Of(context)).Message;

        Assert.StartsWith($"Context 'approvalHours' is '{context}': say 1 to 143 hours.", problem, StringComparison.Ordinal);
    }
}
