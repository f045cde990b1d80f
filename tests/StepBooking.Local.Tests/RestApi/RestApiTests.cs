using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.RestApi;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.RestApi;

public sealed class RestApiTests
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:GetBooking";

    [Fact]
    public async Task A_proxy_event_carries_the_request_as_API_Gateway_would()
    {
        await using FakeApi api = await FakeApi.Start(Document());
        string invoked = "";
        JsonElement seen = default;
        api.Function = (call, payload) =>
        {
            (invoked, seen) = (call, payload);
            return FakeApi.Result("""{"statusCode": 200}""");
        };
        api.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Twice", ["a", "b"]);

        (HttpResponseMessage answer, _) = await api.Send("POST", "/api/bookings/a%20b?wait=5&seat=1&seat=2", "{\"é\":1}", token: "Bearer good");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"apigateway.amazonaws.com arn:aws:execute-api:us-east-1:000000000000:{ApiGateway.IdOf("Rest")}/api/POST/bookings/* {Function}", invoked);
        Assert.Equal("/bookings/{id}", seen.GetProperty("resource").GetString());
        Assert.Equal("/bookings/a%20b", seen.GetProperty("path").GetString());
        Assert.Equal("POST", seen.GetProperty("httpMethod").GetString());
        Assert.Equal("a b", seen.GetProperty("pathParameters").GetProperty("id").GetString());
        Assert.Equal("2", seen.GetProperty("queryStringParameters").GetProperty("seat").GetString());
        Assert.Equal(["1", "2"], seen.GetProperty("multiValueQueryStringParameters").GetProperty("seat").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal(["a, b"], seen.GetProperty("multiValueHeaders").GetProperty("X-Twice").EnumerateArray().Select(static value => value.GetString()));
        Assert.Equal("{\"é\":1}", seen.GetProperty("body").GetString());
        Assert.False(seen.GetProperty("isBase64Encoded").GetBoolean());
        JsonElement context = seen.GetProperty("requestContext");
        Assert.Equal("clerks,operators", context.GetProperty("authorizer").GetProperty("claims").GetProperty("cognito:groups").GetString());
        Assert.Equal("/api/bookings/a%20b", context.GetProperty("path").GetString());
        Assert.Equal("api", context.GetProperty("stage").GetString());
        Assert.Equal("127.0.0.1", context.GetProperty("identity").GetProperty("sourceIp").GetString());
        Assert.Equal(answer.Headers.GetValues("x-amzn-RequestId").Single(), context.GetProperty("requestId").GetString());
        Assert.NotEmpty(answer.Headers.GetValues("x-amz-apigw-id"));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_by_the_gateway_itself()
    {
        await using FakeApi api = await FakeApi.Start(Document());

        (HttpResponseMessage answer, string body) = await api.Send("POST", "/bookings/7", new string('x', (10 * 1024 * 1024) + 1), token: "Bearer good");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("RequestTooLargeException", answer.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.Contains("10485760", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stage_is_served_at_the_root_as_well()
    {
        await using FakeApi api = await FakeApi.Start(Document());
        string? path = null;
        api.Function = (_, payload) =>
        {
            path = payload.GetProperty("requestContext").GetProperty("path").GetString();
            return FakeApi.Result("""{"statusCode": 201, "multiValueHeaders": {"Location": ["/bookings/7"], "Content-Type": ["application/json"]}, "body": "{}"}""");
        };

        (HttpResponseMessage answer, _) = await api.Send("POST", "/bookings/7", token: "good");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/bookings/7", answer.Headers.Location?.ToString());
        Assert.Equal("/bookings/7", path);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"statusCode": "ok"}""")]
    [InlineData("""{"statusCode": 200, "body": {}}""")]
    [InlineData("""{"statusCode": 200, "surprise": 1}""")]
    [InlineData("")]
    public async Task A_malformed_proxy_answer_is_502_and_told_in_the_log_alone(string payload)
    {
        await using FakeApi api = await FakeApi.Start(Document());
        api.Function = (_, _) => FakeApi.Result(payload);

        (HttpResponseMessage answer, string body) = await api.Send("GET", "/public");

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("""{"message":"Internal server error"}""", body);
        Assert.Contains("Malformed Lambda proxy response", Assert.Single(api.Logs.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_function_is_502_and_tells_the_client_nothing()
    {
        await using FakeApi api = await FakeApi.Start(Document());
        api.Function = static (_, _) => FakeApi.Result("""{"errorType": "NullReferenceException", "stackTrace": ["at secret()"]}""", "Unhandled");

        (HttpResponseMessage answer, string body) = await api.Send("GET", "/public");

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains("at secret()", Assert.Single(api.Logs.Lines).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_without_permission_is_a_configuration_error()
    {
        await using FakeApi api = await FakeApi.Start(Document());
        api.Function = static (_, _) => throw new AwsError("AccessDeniedException", "no", 403);

        (HttpResponseMessage answer, _) = await api.Send("GET", "/public");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task An_integration_that_takes_too_long_times_out()
    {
        ManualTimeProvider clock = new();
        await using FakeApi api = await FakeApi.Start(Document(), time: clock);
        api.Never = new TaskCompletionSource<FunctionResult>().Task;

        Task<(HttpResponseMessage Answer, string Body)> call = api.Send("GET", "/public");
        while (clock.NextDue is null)
            await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(29));
        (HttpResponseMessage answer, string body) = await call;

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Equal("""{"message":"Endpoint request timed out"}""", body);
    }

    [Theory]
    [InlineData(null, "Unauthorized")]
    [InlineData("", "Unauthorized")]
    [InlineData("Bearer nonsense", "Unauthorized")]
    [InlineData("old", "The incoming token has expired")]
    public async Task An_operation_with_an_authorizer_wants_a_good_token(string? token, string message)
    {
        await using FakeApi api = await FakeApi.Start(Document());

        (HttpResponseMessage answer, string body) = await api.Send("POST", "/bookings/7", token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal($$"""{"message":"{{message}}"}""", body);
        Assert.Equal("UnauthorizedException", answer.Headers.GetValues("x-amzn-ErrorType").Single());
    }

    [Fact]
    public async Task A_path_or_method_that_is_not_declared_answers_as_the_document_says()
    {
        JsonNode document = Document();
        document["x-amazon-apigateway-gateway-responses"] = JsonNode.Parse("""
            {"MISSING_AUTHENTICATION_TOKEN": {"statusCode": 404,
              "responseParameters": {"gatewayresponse.header.Content-Type": "'application/problem+json'"},
              "responseTemplates": {"application/json": "{\"title\":$context.error.messageString,\"path\":\"$context.path\",\"id\":\"$context.nothing\"}"}}}
            """);
        await using FakeApi api = await FakeApi.Start(document);

        (HttpResponseMessage answer, string body) = await api.Send("GET", "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"title":"Missing Authentication Token","path":"/nowhere","id":""}""", body);
    }

    [Fact]
    public async Task A_body_over_ten_megabytes_is_too_large()
    {
        await using FakeApi api = await FakeApi.Start(Document());

        (HttpResponseMessage answer, _) = await api.Send("POST", "/bookings/7", new string('x', 10 * 1024 * 1024 + 1), token: "good");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_missing_required_parameter_is_named()
    {
        await using FakeApi api = await FakeApi.Start(Document());

        (HttpResponseMessage answer, string body) = await api.Send("GET", "/strict");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("""{"message":"Missing required request parameters: [date, X-Key]"}""", body);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"seats": 1}""", "application/json; charset=utf-8", HttpStatusCode.BadRequest)]
    [InlineData("""{"seats": []}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("""{"seats": []}""", "application/json", HttpStatusCode.Accepted)]
    public async Task A_body_is_checked_against_its_model_and_must_have_a_template(string body, string type, HttpStatusCode status)
    {
        await using FakeApi api = await FakeApi.Start(Document());

        (HttpResponseMessage answer, _) = await api.Send("PUT", "/bookings/7", body, type, "good");

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.Accepted, "accepted")]
    [InlineData(404, HttpStatusCode.BadRequest, "refused")]
    [InlineData(503, HttpStatusCode.ServiceUnavailable, "failed")]
    public async Task A_services_answer_is_chosen_by_its_status(int status, HttpStatusCode expected, string body)
    {
        await using FakeApi api = await FakeApi.Start(Document());
        AwsRequest? sent = null;
        api.Service = request =>
        {
            sent = request;
            return new AwsResponse(status, "application/x-amz-json-1.0", """{"at": {"id": "7"}}"""u8.ToArray(), new Dictionary<string, string> { ["X-Up"] = "u" });
        };

        (HttpResponseMessage answer, string text) = await api.Send("PUT", "/bookings/7", """{"seats": []}""", token: "good");

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(body, text);
        Assert.Equal(("states", "StartExecution", "AWSStepFunctions.StartExecution"), (sent!.Service, sent.Operation, sent.Headers["x-amz-target"]));
        Assert.Equal("arn:aws:iam::000000000000:role/start", sent.Caller.Arn);
        Assert.Equal("made by a template", System.Text.Encoding.UTF8.GetString(sent.Body.Span));
        if (status == 200)
            Assert.Equal(("fixed", "u", "7", "PUT"), (Header(answer, "X-Fixed"), Header(answer, "X-Up"), Header(answer, "X-Id"), Header(answer, "X-Method")));
    }

    [Fact]
    public async Task An_integration_with_a_queues_path_sends_the_form_that_its_template_makes_and_wants_JSON_back()
    {
        JsonNode document = Document();
        JsonNode integration = document["paths"]!["/bookings/{id}"]!["put"]!["x-amazon-apigateway-integration"]!;
        integration["uri"] = "arn:aws:apigateway:us-east-1:sqs:path/000000000000/intake";
        integration["requestParameters"] = new JsonObject { ["integration.request.header.Content-Type"] = "'application/x-www-form-urlencoded'" };
        integration["requestTemplates"]!["application/json"] = "Action=SendMessage&MessageBody=a+b";
        await using FakeApi api = await FakeApi.Start(document);
        AwsRequest? sent = null;
        api.Service = request =>
        {
            sent = request;
            return new AwsResponse(200, "application/json", "{}"u8.ToArray());
        };

        (HttpResponseMessage answer, _) = await api.Send("PUT", "/bookings/7", """{"seats": []}""", token: "good");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(("sqs", "SendMessage", "/000000000000/intake"), (sent!.Service, sent.Operation, sent.Path));
        Assert.Equal((AwsProtocol.Query, "application/json"), (sent.Protocol, sent.AnswerType));
        Assert.Equal("Action=SendMessage&MessageBody=a+b", System.Text.Encoding.UTF8.GetString(sent.Body.Span));
    }

    [Theory]
    [InlineData("integration.request.querystring.a", "'b'")]
    [InlineData("integration.request.header.A", "method.request.header.B")]
    public async Task A_request_parameter_that_the_desk_does_not_set_stops_the_start_and_is_named(string name, string value)
    {
        JsonNode document = Document();
        document["paths"]!["/bookings/{id}"]!["put"]!["x-amazon-apigateway-integration"]!["requestParameters"] = new JsonObject { [name] = value };

        InvalidOperationException stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => FakeApi.Start(document));

        Assert.Contains(value == "'b'" ? name : value, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:apigateway:us-east-1:ses:action/SendEmail")]
    [InlineData("https://example.com/")]
    public async Task What_the_desk_does_not_run_stops_the_start_and_is_named(string uri)
    {
        JsonNode document = Document();
        document["paths"]!["/public"]!["get"]!["x-amazon-apigateway-integration"]!["uri"] = uri;

        InvalidOperationException stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => FakeApi.Start(document));

        Assert.Contains("Stack/Rest: GET /public: ", stopped.Message, StringComparison.Ordinal);
        Assert.Contains(uri, stopped.Message, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static JsonNode Document() => JsonNode.Parse($$"""
        {
          "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "security": [{"Nobody": []}],
          "paths": {
            "/public": {"get": {"security": [], "x-amazon-apigateway-integration": {{Proxy}} } },
            "/strict": {"get": {"x-amazon-apigateway-request-validator": "all",
              "parameters": [{"name": "date", "in": "query", "required": true}, {"name": "X-Key", "in": "header", "required": true}, {"name": "q", "in": "query"}],
              "x-amazon-apigateway-integration": {{Proxy}} } },
            "/bookings/{id}": {
              "post": {"security": [{"Customers": []}], "x-amazon-apigateway-integration": {{Proxy}} },
              "put": {"security": [{"Customers": []}], "x-amazon-apigateway-request-validator": "all",
                "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"seats": {"type": "array"} } } } } },
                "x-amazon-apigateway-integration": {
                  "type": "aws", "httpMethod": "POST", "uri": "arn:aws:apigateway:us-east-1:states:action/StartExecution",
                  "credentials": "arn:aws:iam::000000000000:role/start", "passthroughBehavior": "never",
                  "requestTemplates": {"application/json": "made by a template"},
                  "responses": {
                    "default": {"statusCode": "503", "responseTemplates": {"application/json": "failed"} },
                    "200": {"statusCode": "202", "responseTemplates": {"application/json": "accepted"},
                      "responseParameters": {"method.response.header.X-Fixed": "'fixed'", "method.response.header.X-Up": "integration.response.header.x-up",
                        "method.response.header.X-Id": "integration.response.body.at.id", "method.response.header.X-Method": "context.httpMethod",
                        "method.response.header.X-None": "integration.response.header.none"} },
                    "4\\d{2}": {"statusCode": "400", "responseTemplates": {"application/json": "refused"} } } } } }
          },
          "components": {"securitySchemes": {"Customers": {"type": "apiKey", "name": "Authorization", "in": "header",
            "x-amazon-apigateway-authtype": "cognito_user_pools",
            "x-amazon-apigateway-authorizer": {"type": "cognito_user_pools", "providerARNs": ["{{FakeApi.Pool}}"]} } } },
          "x-amazon-apigateway-request-validators": {"all": {"validateRequestBody": true, "validateRequestParameters": true} }
        }
        """)!;

    private static string Proxy =>
        $$"""{"type": "aws_proxy", "httpMethod": "POST", "uri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{{Function}}/invocations"}""";
}
