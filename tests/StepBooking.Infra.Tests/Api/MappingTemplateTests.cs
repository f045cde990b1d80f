using System.Text.RegularExpressions;

namespace StepBooking.Infra.Tests.Api;

public sealed partial class MappingTemplateTests
{
    private static readonly string[] Directives = ["set", "if", "elseif", "else", "end", "foreach"];
    private static readonly string[] Methods = ["params", "json", "toLowerCase", "length", "matches", "contains", "replaceAll", "escapeJavaScript", "urlEncode", "path"];

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
    public void A_body_over_64_KB_starts_nothing_for_each_step_adds_to_what_an_execution_may_carry()
    {
        var lines = OpenApi.Integration("PUT /bookings/{id}")["requestTemplates"]!["application/json"]!.GetValue<string>().Split('\n');
        var at = Array.IndexOf(lines, "#if($input.json('$').length() > 65536)");

        Assert.Equal(["#set($name = 'too large')", "#set($request = 'null')"], lines[(at + 1)..(at + 3)]);
        Assert.StartsWith("#elseif($given.matches(", lines[at + 3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_refused_although_the_id_is_a_UUID_is_a_body_too_large()
    {
        var integration = OpenApi.Integration("PUT /bookings/{id}");
        var request = integration["requestTemplates"]!["application/json"]!.GetValue<string>();
        var refused = integration["responses"]!["4\\d{2}"]!["responseTemplates"]!["application/json"]!.GetValue<string>();
        var uuid = Uuid().Match(request).Value;

        Assert.NotEmpty(uuid);
        Assert.Contains(
            $"#if($error.contains('InvalidName') && !$input.params('id').toLowerCase().{uuid})\n{{\"type\":\"/problems/invalid\"",
            refused,
            StringComparison.Ordinal);
        Assert.Contains(
            "#elseif($error.contains('InvalidName') || $error.contains('ValidationException'))\n#set($context.responseOverride.status = 413)",
            refused,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_escapeJavaScript_makes_is_made_JSON_again() => Assert.Contains(
        """$util.escapeJavaScript($input.json('$')).replaceAll("\\'", "'")""",
        OpenApi.Integration("PUT /bookings/{id}")["requestTemplates"]!["application/json"]!.GetValue<string>(),
        StringComparison.Ordinal);

    [GeneratedRegex(@"matches\('[^']+'\)")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"#(\w+)")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\.(\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"#(?:if|elseif|else|end)\b")]
    private static partial Regex Branch();

    [GeneratedRegex(@"responseOverride\.([\w.-]+) =")]
    private static partial Regex Override();
}
