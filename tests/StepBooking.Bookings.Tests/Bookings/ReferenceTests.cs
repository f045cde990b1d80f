using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Tests.Bookings;

public sealed class ReferenceTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 500).Select(_ => Guid.NewGuid().ToString())];

    [Fact]
    public void A_candidate_is_made_of_the_booking_and_its_number_alone()
    {
        Assert.Equal(Reference.Candidate(Ids[0], 3), Reference.Candidate(Ids[0], 3));
        Assert.NotEqual(Reference.Candidate(Ids[0], 0), Reference.Candidate(Ids[0], 1));
        Assert.NotEqual(Reference.Candidate(Ids[0], 0), Reference.Candidate(Ids[1], 0));
    }

    [Fact]
    public void It_has_six_characters_none_of_which_looks_like_another()
    {
        foreach (var id in Ids)
        {
            var candidate = Reference.Candidate(id, 0);
            Assert.Equal(6, candidate.Length);
            Assert.DoesNotContain(candidate, character => "IO01".Contains(character, StringComparison.Ordinal));
            Assert.All(candidate, character => Assert.True(char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)));
            Assert.True(Reference.IsOne(candidate));
        }
    }

    [Theory]
    [InlineData("ABC23")]
    [InlineData("ABC2345")]
    [InlineData("ABC10D")]
    [InlineData("abc234")]
    public void Other_texts_are_none(string text) => Assert.False(Reference.IsOne(text));
}
