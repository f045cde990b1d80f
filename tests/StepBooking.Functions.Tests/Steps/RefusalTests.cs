using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class RefusalTests : StepTest
{
    [Fact]
    public async Task A_refusals_message_is_its_reason_and_it_carries_no_stack()
    {
        var input = await StoppedAsync();

        var refusal = await Assert.ThrowsAsync<BookingStopped>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Null(refusal.StackTrace);
        var reason = JsonSerializer.Deserialize(refusal.Message, ReasonJson.Default.Reason);
        Assert.Equal(new Reason("stop", null, "The booking was stopped."), reason);
        Assert.DoesNotContain("field", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_has_a_simple_name_of_its_own()
    {
        var errors = typeof(StepRefusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Exception)));
        var names = errors.Select(type => type.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task What_ends_a_step_leaves_a_line_with_the_bookings_id()
    {
        var input = await StoppedAsync();

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.ReserveSeats.ReserveSeats(input, Desk.Context));

        Assert.Contains(input.BookingId!, Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unexpected_fault_leaves_an_error_with_the_bookings_id()
    {
        Desk.Aws.Secret = "not json at all";
        var input = await HeldAsync();

        await Assert.ThrowsAsync<FormatException>(() => Desk.ProcessPayment.ProcessPayment(input, Desk.Context));

        Assert.Contains("Error", Desk.Log, StringComparison.Ordinal);
        Assert.Contains(input.BookingId!, Desk.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("not json at all", Desk.Log, StringComparison.Ordinal);
    }
}
