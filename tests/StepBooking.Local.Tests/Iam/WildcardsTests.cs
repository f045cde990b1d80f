using StepBooking.Local.Iam;

namespace StepBooking.Local.Tests.Iam;

public sealed class WildcardsTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("a*c", "abc", true)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a*c", "acd", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*ab*ab", "abab", true)]
    [InlineData("*ab*ab", "xabyyabzab", true)]
    [InlineData("*ab*abc", "ababab", false)]
    [InlineData("A", "a", false)]
    [InlineData("a\\*", "a\\b", true)]
    public void Matches_as_IAM_does(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Wildcards.Match(pattern, text));
}
