using System.Net;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws.Signing;
using StepBooking.Local.Import;
using StepBooking.Processes;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Import;

public sealed class OfferingsClientTests : IDisposable
{
    private const string Loaded = """{"statusCode": 200, "body": "{\"loaded\": 2, \"unchanged\": 1, \"refused\": [{\"id\": \"train-x\", \"field\": \"stops\", \"detail\": \"Expected more.\"}]}"}""";
    private static readonly ImportTarget Target = new(new Uri("http://aws.example:4566"), "stepbooking-prod-LoadOfferings", "eu-west-1", "AKID", "secret", "session");
    private readonly ManualTimeProvider clock = new();
    private readonly AnsweringHandler answers = new();
    private readonly HttpClient http;

    public OfferingsClientTests() => http = new HttpClient(answers);

    [Fact]
    public async Task Documents_are_handed_over_in_one_signed_invocation()
    {
        answers.Then(HttpStatusCode.OK, Loaded);

        var tally = await Client().Load([new JsonObject { ["id"] = "train-x" }], CancellationToken.None);

        Assert.Equal((2, 1, 4), (tally.Loaded, tally.Unchanged, tally.Count));
        Assert.Equal("train-x: stops: Expected more.", Assert.Single(tally.Refused));
        var (request, body) = Assert.Single(answers.Requests);
        Assert.Equal("http://aws.example:4566/2015-03-31/functions/stepbooking-prod-LoadOfferings/invocations", request.RequestUri!.ToString());
        Assert.Equal("""{"offerings":[{"id":"train-x"}]}""", JsonNode.Parse(body)!["body"]!.GetValue<string>());
        Assert.True(IsSigned(request, body));
        Assert.Equal("session", request.Headers.GetValues("x-amz-security-token").Single());
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "{}")]
    [InlineData(HttpStatusCode.InternalServerError, "{}")]
    [InlineData(HttpStatusCode.OK, """{"statusCode": 503, "body": "{}"}""")]
    [InlineData(HttpStatusCode.OK, """{"errorType": "Sandbox.Timedout"}""")]
    [InlineData(HttpStatusCode.OK, "not JSON")]
    public async Task A_call_that_is_not_answered_is_made_again(HttpStatusCode status, string answer)
    {
        answers.Then(status, answer).Then(HttpStatusCode.OK, Loaded);

        var tally = await Drive(Client().Load([new JsonObject()], CancellationToken.None));

        Assert.Equal((2, 2), (tally.Loaded, answers.Requests.Count));
    }

    [Fact]
    public async Task After_five_attempts_it_says_what_was_answered()
    {
        answers.Then(HttpStatusCode.InternalServerError, "broken");

        var failure = await Assert.ThrowsAsync<StartUpException>(() => Drive(Client().Load([new JsonObject()], CancellationToken.None)));

        Assert.EndsWith("does not load offerings: broken", failure.Message, StringComparison.Ordinal);
        Assert.Equal(5, answers.Requests.Count);
    }

    [Fact]
    public async Task What_the_caller_may_not_do_is_not_tried_again()
    {
        answers.Then(HttpStatusCode.Forbidden, "AccessDenied");

        await Assert.ThrowsAsync<StartUpException>(() => Client().Load([new JsonObject()], CancellationToken.None));

        Assert.Single(answers.Requests);
    }

    public void Dispose()
    {
        http.Dispose();
        answers.Dispose();
    }

    private OfferingsClient Client() => new(Target, http, clock);

    private async Task<LoadTally> Drive(Task<LoadTally> call)
    {
        while (await Task.WhenAny(call, clock.TimerSet) != call)
            clock.AdvanceToNext();
        return await call;
    }

    private static bool IsSigned(HttpRequestMessage request, string body)
    {
        var authorization = StepBooking.Local.Aws.Signing.Authorization.Parse(request.Headers.NonValidated["Authorization"].ToString())!;
        Assert.Equal(("AKID", "eu-west-1", "lambda"), (authorization.AccessKeyId, authorization.Region, authorization.Service));
        Assert.Equal(["host", "x-amz-date", "x-amz-security-token"], authorization.SignedHeaders);
        var headers = authorization.SignedHeaders.ToDictionary(
            name => name, name => name == "host" ? request.RequestUri!.Authority : request.Headers.GetValues(name).Single());
        var signed = new SignedRequest("POST", request.RequestUri!.AbsolutePath, "", headers, System.Text.Encoding.UTF8.GetBytes(body));
        return SignatureV4.Verify(signed, authorization, "secret") && !SignatureV4.Verify(signed, authorization, "another");
    }
}
