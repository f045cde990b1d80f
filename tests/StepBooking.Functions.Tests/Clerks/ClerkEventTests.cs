using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Tests.Clerks;

/// <summary>What the queues of clerks' events do not obey: it comes back, and changes nothing.</summary>
public sealed class ClerkEventTests : ClerkTest
{
    /// <summary>Of each queue: a field of the detail, and what stands there instead; null where it is not there.</summary>
    public static TheoryData<string, string, string?> Wrongs
    {
        get
        {
            var wrongs = new TheoryData<string, string, string?>();
            foreach (var (status, other) in ((string, string)[])[("CONFIRMED", "CANCELLED"), ("CANCELLED", "CONFIRMED")])
            {
                foreach (var (name, value) in ((string, string?)[])[("id", "1"), ("status", other), ("clerkId", ""), ("at", "soon")])
                    wrongs.Add(status, name, value);
                foreach (var name in (string[])["id", "bookingId", "status", "clerkId", "at"])
                    wrongs.Add(status, name, null);
            }

            return wrongs;
        }
    }

    [Theory]
    [InlineData("CONFIRMED", "stepbooking", "booking:confirmed")]
    [InlineData("CONFIRMED", "stepbooking.clerk", "booking:cancelled")]
    [InlineData("CANCELLED", "stepbooking", "booking:cancelled")]
    [InlineData("CANCELLED", "stepbooking.clerk", "booking:confirmed")]
    public async Task The_sagas_own_event_and_another_kind_are_not_heard(string status, string source, string type)
    {
        var input = await AwaitingAsync();

        ComesBack(await Hear(status, Detail(input, status), source, type));

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task One_wrong_field_is_enough_for_it_to_come_back(string status, string field, string? value)
    {
        var input = await AwaitingAsync();
        var before = await BookingOf(input);
        var detail = Detail(input, status);
        detail.Remove(field);
        if (value is not null)
            detail[field] = value;

        ComesBack(await Hear(status, detail));

        var after = await BookingOf(input);
        Assert.Equal((before.Phase, before.Why, before.Trail.Count, 0), (after.Phase, after.Why, after.Trail.Count, after.Cancels.Count));
    }

    [Theory]
    [InlineData("CONFIRMED", "not JSON")]
    [InlineData("CONFIRMED", "{}")]
    [InlineData("CONFIRMED", """{"source":"stepbooking.clerk","detail-type":"booking:confirmed"}""")]
    [InlineData("CANCELLED", "not JSON")]
    [InlineData("CANCELLED", "{}")]
    [InlineData("CANCELLED", """{"source":"stepbooking.clerk","detail-type":"booking:cancelled"}""")]
    public async Task What_is_no_event_comes_back_until_it_is_a_dead_letter(string status, string body) => ComesBack(await HearRaw(status, body));
}
