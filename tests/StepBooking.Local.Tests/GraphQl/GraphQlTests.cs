using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.Tests.GraphQl;

/// <summary>What AppSync does with any API: sign-in, errors, resolvers' language, and what stops the start.</summary>
public sealed class GraphQlTests : IAsyncLifetime
{
    private const string Schema = """
        type Query { one(n: Int = 3, on: AWSDate): Thing two: String! three: [String!] }
        type Mutation { put(n: Int!): Int }
        type Thing { name: String at: AWSDateTime inner: Thing }
        """;

    private const string Util = "import { util, runtime } from '@aws-appsync/utils';\n";
    private readonly FakeAppSync appSync = new();

    public async Task InitializeAsync()
    {
        await appSync.Api(Schema);
        await appSync.Sources();
    }

    public async Task DisposeAsync() => await appSync.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("old")]
    public async Task Without_a_good_token_nothing_is_answered(string? token)
    {
        (int status, JsonElement body) = await appSync.Send("""{"query":"{ __typename }"}""", token);

        Assert.Equal((401, "UnauthorizedException"), (status, body.GetProperty("errors")[0].GetProperty("errorType").GetString()));
    }

    [Theory]
    [InlineData("good")]
    [InlineData("Bearer good")]
    public async Task A_token_is_taken_with_and_without_Bearer(string token) => Assert.Equal(
        """{"data":{"__typename":"Query"}}""", (await appSync.Send("""{"query":"{ __typename }"}""", token)).Body.GetRawText());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","operationName":7}""")]
    public async Task A_body_that_is_no_request_is_400(string body)
    {
        (int status, JsonElement answer) = await appSync.Send(body);

        Assert.Equal((400, "MalformedHttpRequestException"), (status, answer.GetProperty("errors")[0].GetProperty("errorType").GetString()));
    }

    [Theory]
    [InlineData("{ one { name }")]
    [InlineData("{ four }")]
    [InlineData("{ one }")]
    [InlineData("{ one(n: \"x\") { name } }")]
    [InlineData("{ one(on: \"2026-02-30\") { name } }")]
    [InlineData("query A { two } query B { two }")]
    [InlineData("query A($n: Int!) { one(n: $n) { name } }")]
    public async Task What_the_schema_does_not_know_is_an_error_with_its_place_and_200(string query)
    {
        (int status, JsonElement answer) = await appSync.Send(JsonSerializer.Serialize(new { query }));

        Assert.Equal((200, JsonValueKind.Null), (status, answer.GetProperty("data").ValueKind));
        Assert.NotEmpty(answer.GetProperty("errors")[0].GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task A_clients_tools_can_read_the_schema()
    {
        JsonElement answer = await appSync.Query("{ __schema { queryType { name } types { name } } }");

        Assert.Contains("AWSDate", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_takes_its_defaults_aliases_fragments_and_variables()
    {
        await appSync.Resolver("Query", "one", Util + "export function request(ctx) { return { operation: 'Invoke', payload: ctx.args }; }\nexport function response(ctx) { return ctx.result; }", "Bookings");
        appSync.Service = static request => FakeAppSync.Json(200, $$$"""{"name":"{{{JsonElement.Parse(request.Body.Span).GetProperty("n")}}}","inner":{"name":"in"}}""");

        JsonElement answer = await appSync.Query(
            "query Q($n: Int, $skip: Boolean!) { a: one { ...Named } b: one(n: $n) { name inner { name } } c: one @skip(if: $skip) { name } } fragment Named on Thing { name at }",
            new { n = 9, skip = true });

        Assert.Equal("""{"data":{"a":{"name":"3","at":null},"b":{"name":"9","inner":{"name":"in"}}}}""", answer.GetRawText());
        Assert.Equal(2, appSync.Asked.Count);
    }

    [Fact]
    public async Task The_fields_of_a_mutation_are_done_in_turn_and_one_that_fails_leaves_the_others()
    {
        List<int> order = [];
        await appSync.Resolver("Mutation", "put", Util + "export function request(ctx) { if (ctx.args.n === 2) { util.error('Two is refused.', 'Refused', { n: 2 }); } return { operation: 'Invoke', payload: ctx.args.n }; }\nexport function response(ctx) { return ctx.result; }", "Bookings");
        appSync.Service = request =>
        {
            order.Add(int.Parse(System.Text.Encoding.UTF8.GetString(request.Body.Span), System.Globalization.CultureInfo.InvariantCulture));
            return FakeAppSync.Json(200, $"{order[^1]}");
        };

        JsonElement answer = await appSync.Query("mutation { a: put(n: 1) b: put(n: 2) c: put(n: 3) }");

        Assert.Equal([1, 3], order);
        Assert.Equal("""{"a":1,"b":null,"c":3}""", answer.GetProperty("data").GetRawText());
        JsonElement error = answer.GetProperty("errors")[0];
        Assert.Equal(("Two is refused.", "Refused", "b"), (error.GetProperty("message").GetString(), error.GetProperty("errorType").GetString(), error.GetProperty("path")[0].GetString()));
        Assert.Equal(2, error.GetProperty("data").GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task A_field_without_a_resolver_is_nothing_and_an_error_where_it_may_not_be()
    {
        JsonElement answer = await appSync.Query("{ three two }");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Contains("two", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_shares_its_stash_hands_its_results_on_and_leaves_early_where_it_says_so()
    {
        string first = await appSync.Function("First", Util + "export function request(ctx) { ctx.stash.seen = ctx.prev.result.begun; return { operation: 'Invoke', payload: {} }; }\nexport function response(ctx) { return ctx.result.v + 1; }", "Bookings");
        string skipped = await appSync.Function("Skipped", Util + "export function request(ctx) { runtime.earlyReturn(ctx.prev.result * 10); }\nexport function response(ctx) { return 'never'; }", "Bookings");
        await appSync.Pipeline("Query", "two", Util + "export function request(ctx) { return { begun: ctx.identity.sub }; }\nexport function response(ctx) { return `${ctx.stash.seen} ${ctx.prev.result} ${ctx.info.fieldName} ${ctx.env.INTAKE_QUEUE_URL.length}`; }", first, skipped);
        appSync.Service = static _ => FakeAppSync.Json(200, """{"v":4}""");

        Assert.Equal("alice 50 two 41", (await appSync.Query("{ two }")).GetProperty("data").GetProperty("two").GetString());
        Assert.Single(appSync.Asked);
    }

    [Fact]
    public async Task An_error_that_is_appended_leaves_the_value()
    {
        await appSync.Resolver("Query", "two", Util + "export function request(ctx) { return { operation: 'Invoke', payload: {} }; }\nexport function response(ctx) { util.appendError('Only half of it.', 'Half'); return 'half'; }", "Bookings");

        JsonElement answer = await appSync.Query("{ two }");

        Assert.Equal("half", answer.GetProperty("data").GetProperty("two").GetString());
        Assert.Equal(("Half", "two"), (answer.GetProperty("errors")[0].GetProperty("errorType").GetString(), answer.GetProperty("errors")[0].GetProperty("path")[0].GetString()));
    }

    [Theory]
    [InlineData("util.urlEncode('a b&c=d~')", "a+b%26c%3Dd%7E")]
    [InlineData("util.urlDecode('a+b%26')", "a b&")]
    [InlineData("util.base64Decode(util.base64Encode('é'))", "é")]
    [InlineData("`${util.autoId().length}`", "36")]
    [InlineData("JSON.stringify(util.dynamodb.toMapValues({ a: 'x', b: 1, c: true, d: null, e: [1], f: { g: 'y' } }))", """{"a":{"S":"x"},"b":{"N":"1"},"c":{"BOOL":true},"d":{"NULL":true},"e":{"L":[{"N":"1"}]},"f":{"M":{"g":{"S":"y"}}}}""")]
    [InlineData("JSON.stringify(util.dynamodb.toDynamoDB('x'))", """{"S":"x"}""")]
    [InlineData("ctx.identity.groups.join()", "clerks,operators")]
    [InlineData("ctx.identity.claims['cognito:groups'][1]", "operators")]
    [InlineData("ctx.arguments === undefined ? 'no' : ctx.request.headers['content-type']", "application/json; charset=utf-8")]
    public async Task Code_has_what_AppSync_gives_it(string expression, string expected)
    {
        await appSync.Resolver("Query", "two", Util + $"export function request(ctx) {{ runtime.earlyReturn({expression}); }}\nexport function response(ctx) {{ return null; }}", "Bookings");

        Assert.Equal(expected, (await appSync.Query("{ two }")).GetProperty("data").GetProperty("two").GetString());
    }

    [Theory]
    [InlineData("export function request(ctx) { try { return 1; } catch { return 2; } } export function response(ctx) {}", "try")]
    [InlineData("export async function request(ctx) {} export function response(ctx) {}", "async")]
    [InlineData("export function request(ctx) { return new Date(); } export function response(ctx) {}", "new")]
    [InlineData("export function request(ctx) { let i = 0; i++; return i; } export function response(ctx) {}", "++")]
    [InlineData("export function request(ctx) { for (let i = 0; i < 3; i = i + 1) {} } export function response(ctx) {}", "for")]
    [InlineData("export function request(ctx) { return /x/.test('x'); } export function response(ctx) {}", "regular expressions")]
    [InlineData("export function request(ctx) { return process.env; } export function response(ctx) {}", "process")]
    [InlineData("import fs from 'fs'; export function request(ctx) {} export function response(ctx) {}", "imports")]
    [InlineData("export function request(ctx) {}", "response")]
    [InlineData("export function request(ctx) {", "Unexpected")]
    public async Task Code_that_AppSync_would_not_take_stops_the_start(string code, string named)
    {
        InvalidOperationException stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => appSync.Resolver("Query", "two", code, "Bookings"));

        Assert.Contains(named, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_desk_does_not_run_stops_the_start_and_is_named()
    {
        JsonObject keyed = FakeAppSync.Declared();
        keyed["AuthenticationType"] = "API_KEY";
        await Refused("authentication", () => appSync.Make("GraphQLApi", "Other", keyed));
        await Refused("four", () => appSync.Resolver("Query", "four", Util + "export function request() {} export function response() {}", "Bookings"));
        await Refused("Thing", () => appSync.Resolver("Thing", "name", Util + "export function request() {} export function response() {}", "Bookings"));
        await Refused("Nowhere", () => appSync.Resolver("Query", "two", Util + "export function request() {} export function response() {}", "Nowhere"));
        await Refused("AMAZON_ELASTICSEARCH", () => appSync.Source("Search", "AMAZON_ELASTICSEARCH", "ElasticsearchConfig", []));
        await Refused("SigningServiceName", () => appSync.Source("Web", "HTTP", "HttpConfig", new JsonObject { ["Endpoint"] = "https://example.com" }));
    }

    [Fact]
    public async Task A_role_that_AppSync_may_not_take_is_the_answers_error()
    {
        await appSync.Source("nobody", "AWS_LAMBDA", "LambdaConfig", new JsonObject { ["LambdaFunctionArn"] = "arn:f" });
        await appSync.Resolver("Query", "two", Util + "export function request(ctx) { return { operation: 'Invoke', payload: {} }; }\nexport function response(ctx) { return ctx.error.type; }", "nobody");

        Assert.Equal("Lambda:AccessDenied", (await appSync.Query("{ two }")).GetProperty("data").GetProperty("two").GetString());
        Assert.Empty(appSync.Asked);
    }

    [Fact]
    public async Task A_resolver_without_end_is_given_up()
    {
        await appSync.Resolver("Query", "two", Util + "export function request(ctx) { const f = () => f(); return f(); }\nexport function response(ctx) { return null; }", "Bookings");

        Assert.Contains("Runtime Error", (await appSync.Query("{ two }")).GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static async Task Refused(string named, Func<Task> make) =>
        Assert.Contains(named, (await Assert.ThrowsAsync<InvalidOperationException>(make)).Message, StringComparison.Ordinal);
}
