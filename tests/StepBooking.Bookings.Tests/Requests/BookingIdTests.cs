using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class BookingIdTests
{
    [Fact]
    public void The_id_is_a_UUID_of_version_5_as_other_programs_compute_it() =>
        Assert.Equal("d0838439-5340-5d60-b3b9-efb84649c1a0", BookingId.From("alice", "the key"));

    [Fact]
    public void The_same_caller_and_key_lead_to_the_same_id()
    {
        var id = BookingId.From("alice", "any text, \u00e4 too");

        Assert.Equal(id, BookingId.From("alice", "any text, \u00e4 too"));
        Assert.True(BookingId.IsValid(id));
        Assert.Equal(id.ToLowerInvariant(), id);
    }

    [Theory]
    [InlineData("alice", "another key")]
    [InlineData("bert", "the key")]
    public void Another_callers_key_is_another_key(string sub, string key) =>
        Assert.NotEqual(BookingId.From("alice", "the key"), BookingId.From(sub, key));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABC234")]
    [InlineData("8c2e6f0a6f5b4d6e9a570c8d1f3b7e21")]
    [InlineData("8C2E6F0A-6F5B-4D6E-9A57-0C8D1F3B7E21")]
    [InlineData(" 8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21")]
    [InlineData("{8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21}")]
    public void Anything_but_a_UUID_in_lower_case_is_no_id(string? id) => Assert.False(BookingId.IsValid(id));

    [Theory]
    [InlineData("8C2E6F0A-6F5B-4D6E-9A57-0C8D1F3B7E21", "8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21")]
    [InlineData("8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21", "8c2e6f0a-6f5b-4d6e-9a57-0c8d1f3b7e21")]
    [InlineData("ABC234", null)]
    [InlineData(null, null)]
    public void An_id_may_be_asked_for_in_any_case(string? asked, string? id) => Assert.Equal(id, BookingId.Canonical(asked));
}
