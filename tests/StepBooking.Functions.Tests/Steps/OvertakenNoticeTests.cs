using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

/// <summary>A cancellation that is decided while the confirmation is being sent.</summary>
public sealed class OvertakenNoticeTests : CancellationTest
{
    [Fact]
    public async Task A_confirmation_settles_its_own_debt_only_and_never_the_cancellations()
    {
        var input = await ConfirmedAsync();
        var cancellation = await AskAsync(input);
        var asked = 0;
        Desk.Aws.OnMessage = async () =>
        {
            if (Interlocked.Increment(ref asked) == 1)
                await Desk.BeginCancellation.BeginCancellation(cancellation, Desk.Context);
        };

        var told = await Desk.Notify.Notify(input, Desk.Context);

        Assert.Equal(("CANCELLED", false), (told.Status, told.Settled));
        var booking = await BookingOf(input);
        Assert.Contains(Debt.NoteOf(First), booking.Owes);
        Assert.DoesNotContain(Debt.Note, booking.Owes);
        Assert.Equal(["sent", "sent"], booking.Notices["CONFIRMED"].Channels.Values.Select(channel => channel.Outcome));
        await Desk.SendCancellationNotice.SendCancellationNotice(cancellation, Desk.Context);
        Assert.Equal(4, Desk.Aws.Messages.Count);
        Assert.DoesNotContain(Debt.NoteOf(First), (await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task A_status_that_was_not_told_keeps_its_notice_owed()
    {
        var input = await ConfirmedAsync();
        Desk.Aws.OnMessage = () => StandAsync(input, "REJECTED");

        await Assert.ThrowsAsync<Bookings.Refusals.NoticeNotSettled>(() => Desk.Notify.Notify(input, Desk.Context));

        Assert.Equal([Debt.Note], (await BookingOf(input)).Owes);
        Desk.Aws.OnMessage = () => Task.CompletedTask;
        await Desk.SendCancellationNotice.SendCancellationNotice(input, Desk.Context);
        Assert.Equal(2, Desk.Aws.Of("email").Count);
        Assert.Empty((await BookingOf(input)).Owes);
    }

    private async Task StandAsync(Functions.Steps.StepInput input, string status) => await Desk.Table.UpdateAsync(new()
    {
        Key = Bookings.Keys.Booking(input.BookingId!),
        UpdateExpression = "SET #status = :status REMOVE #reference",
        ExpressionAttributeNames = new() { ["#status"] = "status", ["#reference"] = "reference" },
        ExpressionAttributeValues = new() { [":status"] = new(status) },
    });
}
