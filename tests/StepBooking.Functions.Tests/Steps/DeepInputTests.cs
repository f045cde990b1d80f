using System.Text;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class DeepInputTests : StepTest
{
    private const int Deepest = 1000;

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Input_as_deep_as_an_execution_takes_is_refused_and_closed(string open, string close)
    {
        var id = Inputs.NewId();
        var nested = Repeat(open, Deepest) + "0" + Repeat(close, Deepest);
        var execution = $$"""{"v":1,"userId":"alice","request":{{nested}}}""";
        var input = Read($$"""{"bookingId":"{{id}}","execution":"{{id}}","input":{{execution}}}""");

        await Assert.ThrowsAsync<InvalidRequest>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));
        var failed = input.After("CheckAvailability", nameof(InvalidRequest), new Reason("invalid", "body", "Expected an object."));
        await Desk.UndoPayment.UndoPayment(failed, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(failed, Desk.Context);
        await Desk.CloseBooking.CloseBooking(failed, Desk.Context);

        Assert.Equal(BookingStatus.Rejected, (await Desk.BookingAsync(id)).Status);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static StepInput Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new StepBookingSerializer().Deserialize<StepInput>(stream);
    }
}
