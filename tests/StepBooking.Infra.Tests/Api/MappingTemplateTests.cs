using System.Text.RegularExpressions;

namespace StepBooking.Infra.Tests.Api;

public sealed partial class MappingTemplateTests
{
    private static readonly string[] Directives = ["set", "if", "elseif", "else", "end", "foreach"];
    private static readonly string[] Methods = ["params", "json", "toLowerCase", "matches", "contains", "replaceAll", "escapeJavaScript"];

    public static TheoryData<string> Templates => [.. OpenApi.Templates()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_uses_only_what_every_engine_does_alike(string template)
    {
        Assert.Empty(Directive().Matches(template).Select(match => match.Groups[1].Value).Except(Directives));
        Assert.Empty(Method().Matches(template).Select(match => match.Groups[1].Value).Except(Methods));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_opens_as_much_as_it_ends(string template)
    {
        var directives = Directive().Matches(template).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(directives.Count(each => each is "if" or "foreach"), directives.Count(each => each == "end"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_sets_a_status_and_a_header_once_on_each_path(string template) => Assert.All(
        Branch().Split(template),
        branch => Assert.All(
            Override().Matches(branch).GroupBy(match => match.Groups[1].Value),
            same => Assert.Single(same)));

    [Fact]
    public void What_escapeJavaScript_makes_is_made_JSON_again() => Assert.Contains(
        """$util.escapeJavaScript($input.json('$')).replaceAll("\\'", "'")""",
        OpenApi.Integration("PUT /bookings/{id}")["requestTemplates"]!["application/json"]!.GetValue<string>(),
        StringComparison.Ordinal);

    [GeneratedRegex(@"#(\w+)")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\.(\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"#(?:if|elseif|else|end)\b")]
    private static partial Regex Branch();

    [GeneratedRegex(@"responseOverride\.([\w.-]+) =")]
    private static partial Regex Override();
}
