using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.RestApi;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.RestApi;

/// <summary>
/// Each expected text is what Apache Velocity 1.7 writes for the same template and values, except where API Gateway goes its
/// own way: what is not there prints nothing, and a list prints as JSON.
/// </summary>
public sealed class VelocityTemplatesTests : IAsyncLifetime
{
    private readonly NodeChild child = new(static stop => NpmPackages.Install(null, stop));
    private readonly VelocityTemplates templates;

    public VelocityTemplatesTests() => templates = new VelocityTemplates(child);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => child.DisposeAsync().AsTask();

    [Theory]
    [InlineData("""$input.path('$.name')""", "O'Hara")]
    [InlineData("""$util.escapeJavaScript($input.path('$.name'))""", @"O\'Hara")]
    [InlineData("""$util.escapeJavaScript($input.path('$.name')).replaceAll("\\'", "'")""", "O'Hara")]
    [InlineData("""#set($s = "abc")$s.equals("abc") $s.contains("b") $s.isEmpty() $s.length() $s.toUpperCase() $s.substring(1)""", "true true false 3 ABC bc")]
    [InlineData("""#set($s = "a:b::")#foreach($p in $s.split(":"))<$p>#end""", "<a><b>")]
    [InlineData("""#set($s = "/api/bookings/7")$s.replaceAll('[^/]+$', 'x-1')""", "/api/bookings/x-1")]
    [InlineData("""#set($s = "2026-12-01")$s.replaceAll("(\d+)-(\d+)-(\d+)", "$3.$2.$1")""", "01.12.2026")]
    [InlineData("""#set($s = "12A")$s.matches('[0-9]+') $s.matches('[0-9]+[A-Z]')""", "false true")]
    [InlineData("""$context.nothing.at.all|$nothing|$input.path('$.none')|$input.json('$.none')""", "|||")]
    [InlineData("""#if($input.path('$.empty'))yes#{else}no#end #if($nothing)yes#{else}no#end""", "yes no")]
    [InlineData("""#if($input.path('$.zero') == 0)yes#{else}no#end #if("1" == 1)yes#{else}no#end #if($nothing == "")yes#{else}no#end""", "yes yes no")]
    [InlineData("""#set($a = "kept")#set($a = $nothing)$a""", "kept")]
    [InlineData("""$input.json('$.list') $input.path('$.list').size() $input.path('$.list').get(1) $input.path('$.list')[0]""", "[1,2] 2 2 1")]
    [InlineData("""#foreach($n in $input.path('$.list'))$n#if($foreach.hasNext),#end#end""", "1,2")]
    [InlineData("""#foreach($h in $input.params().header.keySet())#if($h.equalsIgnoreCase("idempotency-key"))$input.params().header.get($h)#end#end""", "k1")]
    [InlineData("""$input.params('id') $input.params('q') $input.params('Idempotency-Key') [$input.params('idempotency-key')]""", "7 1 k1 []")]
    [InlineData("""$context.authorizer.claims.sub $context.path $stageVariables.color""", "alice /api/bookings/7 red")]
    [InlineData("$util.urlEncode('a b&c=d*~é') $util.base64Encode('hi') $util.base64Decode('aGk=') $util.urlDecode('a+b%26')", "a+b%26c%3Dd*%7E%C3%A9 aGk= hi a b&")]
    [InlineData("#set($x = 1)\n#if($x == 1)\nA\n#else\nB\n#end\nC", "A\nC")]
    [InlineData("## a comment\nA", "A")]
    [InlineData("  #set($x = 1)\n  a #set($y = 2)$y", "  a2")]
    public async Task A_template_writes_what_Apache_Velocity_writes(string template, string expected)
    {
        Assert.Empty(await templates.Check(template, CancellationToken.None));
        Assert.Equal(expected, (await templates.Render(template, Data(), CancellationToken.None)).Text);
    }

    [Theory]
    [InlineData("#macro(m)x#end")]
    [InlineData("#include('x')")]
    [InlineData("#parse('x')")]
    [InlineData("#foreach($x in $list)#break#end")]
    [InlineData("#set($x = 1 + 2)")]
    [InlineData("#set($x = [1, 2])")]
    [InlineData("#set($x = {'a': 1})")]
    [InlineData("$input.path('$').wipe()")]
    [InlineData("""#set($x = "$a.wipe()")""")]
    [InlineData("#if($x")]
    public async Task A_template_with_anything_else_is_found_out(string template) =>
        Assert.NotEmpty(await templates.Check(template, CancellationToken.None));

    [Fact]
    public async Task The_whole_body_passes_into_a_text_of_JSON_whatever_it_holds()
    {
        const string Body = """{"a":"it's \"x\" \\ / é 😀 $x #set($y = 1)","n":1.0,"big":12345678901234567890,"__proto__":{"b":null},"list":[]}""";
        JsonObject data = Data();
        data["body"] = Body;
        data["json"] = Body;

        string text = (await templates.Render(
            """{"input":"{\"request\":$util.escapeJavaScript($input.json('$')).replaceAll("\\'", "'")}"}""", data, CancellationToken.None)).Text;

        string inner = JsonElement.Parse(text).GetProperty("input").GetString()!;
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Body), JsonElement.Parse(inner).GetProperty("request")));
        Assert.Contains("12345678901234567890", inner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_headers_are_overridden()
    {
        RenderedTemplate rendered = await templates.Render(
            """#set($context.responseOverride.status = 303)#set($context.responseOverride.header.Location = "$context.path/x")#set($context.responseOverride.header.Content-Type = 'application/problem+json'){}""",
            Data(),
            CancellationToken.None);

        Assert.Equal("{}", rendered.Text);
        Assert.Equal(303, rendered.Status);
        Assert.Equal(
            new Dictionary<string, string> { ["Location"] = "/api/bookings/7/x", ["Content-Type"] = "application/problem+json" },
            rendered.Headers.ToDictionary());
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_fails_the_template_that_reads_it()
    {
        JsonObject data = Data();
        data["body"] = "{";
        data["json"] = "";

        Assert.Equal("[]", (await templates.Render("[$input.path('$.a')]", data, CancellationToken.None)).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => templates.Render("$input.path('$..a')", data, CancellationToken.None));
    }

    private static JsonObject Data() => JsonNode.Parse("""
        {
          "body": "{\"name\":\"O'Hara\",\"list\":[1,2],\"empty\":\"\",\"zero\":0}",
          "json": "{\"name\":\"O'Hara\",\"list\":[1,2],\"empty\":\"\",\"zero\":0}",
          "params": {"path": {"id": "7"}, "querystring": {"q": "1"}, "header": {"Idempotency-Key": "k1"}},
          "context": {"path": "/api/bookings/7", "authorizer": {"claims": {"sub": "alice"}}},
          "stageVariables": {"color": "red"}
        }
        """)!.AsObject();
}
