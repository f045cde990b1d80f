using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Functions;
using StepBooking.Local.Resources;
using StepBooking.Local.UserPool;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.UserPool;

public sealed class TokenTests : IDisposable
{
    private const string Trigger = "arn:aws:lambda:us-east-1:000000000000:function:RememberContact";
    private readonly ManualTimeProvider clock = new();
    private readonly SigningKey key = new(null);
    private readonly Recorder trigger = new();
    private readonly UserPools pools;
    private readonly TokenIssuer issuer;
    private string poolArn = "";
    private string clientId = "";

    public TokenTests()
    {
        pools = new UserPools(key, clock);
        issuer = new TokenIssuer(pools, key, new PreTokenGeneration(trigger), clock);
    }

    public void Dispose() => key.Dispose();

    [Fact]
    public async Task An_ID_token_has_exactly_a_pools_shape()
    {
        await Declare();

        JsonElement token = Payload(await issuer.Issue(PoolUser.New("alice") with { Groups = ["clerks", "operators"], Provider = "clinic" }, CancellationToken.None));

        Assert.Equal(
            [
                "aud", "auth_time", "cognito:groups", "cognito:username", "custom:provider", "email", "email_verified", "event_id", "exp", "iat", "iss", "jti",
                "origin_jti", "phone_number", "phone_number_verified", "sub", "token_use",
            ],
            token.EnumerateObject().Select(static claim => claim.Name).Order(StringComparer.Ordinal));
        Assert.Equal("alice@example.com", token.GetProperty("email").GetString());
        Assert.True(token.GetProperty("email_verified").GetBoolean());
        Assert.StartsWith("+1555", token.GetProperty("phone_number").GetString(), StringComparison.Ordinal);
        Assert.Equal(["clerks", "operators"], token.GetProperty("cognito:groups").EnumerateArray().Select(static group => group.GetString()));
        Assert.Equal("clinic", token.GetProperty("custom:provider").GetString());
        Assert.Equal("id", token.GetProperty("token_use").GetString());
        Assert.Equal(clientId, token.GetProperty("aud").GetString());
        Assert.Matches("^https://cognito-idp.us-east-1.amazonaws.com/us-east-1_[A-Za-z0-9]{9}$", token.GetProperty("iss").GetString());
        Assert.Equal(clock.GetUtcNow().ToUnixTimeSeconds(), token.GetProperty("iat").GetInt64());
        Assert.Equal(3600, token.GetProperty("exp").GetInt64() - token.GetProperty("iat").GetInt64());
        Assert.Equal('5', token.GetProperty("sub").GetString()![14]);
    }

    [Fact]
    public async Task Claims_come_to_functions_as_API_Gateway_writes_them()
    {
        await Declare();

        IReadOnlyDictionary<string, string> claims =
            await pools.Claims(await issuer.Issue(PoolUser.New("alice") with { Groups = ["clerks", "operators"] }, CancellationToken.None), [poolArn]);

        Assert.Equal("clerks,operators", claims["cognito:groups"]);
        Assert.Equal("true", claims["email_verified"]);
        Assert.Equal("Tue Dec 01 13:00:00 UTC 2026", claims["exp"]);
        Assert.Equal(PoolUser.New("alice").Sub, claims["sub"]);
    }

    [Fact]
    public void A_name_gives_the_same_user_on_every_desk_and_no_other()
    {
        Assert.Equal(PoolUser.New("alice").Sub, PoolUser.New("alice").Sub);
        Assert.NotEqual(PoolUser.New("alice").Sub, PoolUser.New("bob").Sub);
    }

    [Fact]
    public async Task A_token_that_is_over_is_refused()
    {
        await Declare();
        string token = await issuer.Issue(PoolUser.New("alice"), CancellationToken.None);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.True((await Assert.ThrowsAsync<InvalidTokenException>(() => pools.Claims(token, [poolArn]))).HasExpired);
    }

    [Fact]
    public async Task A_token_of_another_key_pool_client_or_use_is_refused()
    {
        await Declare();
        string token = await issuer.Issue(PoolUser.New("alice"), CancellationToken.None);
        using SigningKey otherKey = new(null);
        UserPools others = new(otherKey, clock);
        await Declare(others);
        string[] parts = token.Split('.');
        string unsigned = Base64Url("""{"alg":"none"}""") + "." + parts[1] + ".";

        await Refused(pools, "", poolArn);
        await Refused(pools, "nonsense", poolArn);
        await Refused(pools, unsigned, poolArn);
        await Refused(pools, parts[0] + "." + Base64Url("""{"sub":"mallory"}""") + "." + parts[2], poolArn);
        await Refused(pools, token, poolArn + "2");
        await Refused(others, token, poolArn);
        await Refused(pools, Signed(static claims => claims["token_use"] = "access"), poolArn);
        await Refused(pools, Signed(static claims => claims["aud"] = "somebody"), poolArn);
        await Refused(pools, Signed(static claims => claims["iss"] = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Another12"), poolArn);
        await Refused(pools, Signed(static claims => claims.Remove("exp")), poolArn);
        Assert.NotEmpty(await pools.Claims(Signed(static _ => { }), [poolArn]));

        string Signed(Action<JsonObject> change)
        {
            JsonObject claims = JsonNode.Parse(Payload(token).GetRawText())!.AsObject();
            change(claims);
            return new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
                claims.ToJsonString(), new Microsoft.IdentityModel.Tokens.SigningCredentials(key.Key, "RS256"));
        }
    }

    [Fact]
    public async Task The_pools_trigger_runs_before_each_token_with_its_event()
    {
        await Declare();

        await issuer.Issue(PoolUser.New("alice") with { Groups = ["clerks"] }, CancellationToken.None);
        await issuer.Issue(PoolUser.New("alice") with { Phone = null }, CancellationToken.None);

        Assert.Equal(2, trigger.Calls.Count);
        Assert.Equal($"cognito-idp.amazonaws.com {poolArn} {Trigger}", trigger.Calls[0].Call);
        JsonElement seen = trigger.Calls[0].Event;
        Assert.Equal("1", seen.GetProperty("version").GetString());
        Assert.Equal("TokenGeneration_Authentication", seen.GetProperty("triggerSource").GetString());
        Assert.Equal(clientId, seen.GetProperty("callerContext").GetProperty("clientId").GetString());
        JsonElement attributes = seen.GetProperty("request").GetProperty("userAttributes");
        Assert.Equal("alice@example.com", attributes.GetProperty("email").GetString());
        Assert.Equal("true", attributes.GetProperty("email_verified").GetString());
        Assert.Equal("clerks", seen.GetProperty("request").GetProperty("groupConfiguration").GetProperty("groupsToOverride")[0].GetString());
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("response").GetProperty("claimsOverrideDetails").ValueKind);
        Assert.False(trigger.Calls[1].Event.GetProperty("request").GetProperty("userAttributes").TryGetProperty("phone_number", out _));
    }

    [Fact]
    public async Task What_the_trigger_overrides_is_in_the_token_but_for_the_pools_own_claims()
    {
        await Declare();
        trigger.Answer = """
            {"response": {"claimsOverrideDetails": {"claimsToAddOrOverride": {"plan": "gold", "sub": "mallory"}, "claimsToSuppress": ["email", "aud"],
              "groupOverrideDetails": {"groupsToOverride": ["operators"]}}}}
            """;

        JsonElement token = Payload(await issuer.Issue(PoolUser.New("alice") with { Groups = ["clerks"] }, CancellationToken.None));

        Assert.Equal("gold", token.GetProperty("plan").GetString());
        Assert.Equal(PoolUser.New("alice").Sub, token.GetProperty("sub").GetString());
        Assert.False(token.TryGetProperty("email", out _));
        Assert.True(token.TryGetProperty("aud", out _));
        Assert.Equal("operators", token.GetProperty("cognito:groups")[0].GetString());
    }

    [Theory]
    [InlineData("""{"errorType": "StoreBusy", "errorMessage": "the table is busy"}""", "Unhandled", "PreTokenGeneration failed with error the table is busy.")]
    [InlineData("null", null, "Unrecognizable lambda output")]
    [InlineData("nonsense", null, "Unrecognizable lambda output")]
    public async Task A_trigger_that_fails_fails_the_sign_in(string answer, string? error, string message)
    {
        await Declare();
        (trigger.Answer, trigger.Error) = (answer, error);

        UserLambdaValidationException failed =
            await Assert.ThrowsAsync<UserLambdaValidationException>(() => issuer.Issue(PoolUser.New("alice"), CancellationToken.None));

        Assert.Equal(message, failed.Message);
    }

    private static async Task Refused(UserPools by, string token, string arn) =>
        Assert.False((await Assert.ThrowsAsync<InvalidTokenException>(() => by.Claims(token, [arn]))).HasExpired);

    private static JsonElement Payload(string token) =>
        JsonElement.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(token.Split('.')[1]));

    private static string Base64Url(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);

    private async Task Declare(UserPools? others = null)
    {
        UserPools to = others ?? pools;
        JsonObject properties = new() { ["LambdaConfig"] = new JsonObject { ["PreTokenGeneration"] = Trigger } };
        UserPoolResource type = new(to, new FunctionSettings { AwsEndpoint = static () => "" });
        DeployedResource pool = await type.Create(new ResourceDeclaration("Pool", type.Type, properties, "Stack/Pool"), CancellationToken.None);
        UserPoolClientResource client = new(to);
        JsonObject clientProperties = new() { ["UserPoolId"] = pool.Ref };
        DeployedResource made = await client.Create(new ResourceDeclaration("Client", client.Type, clientProperties, "Stack/Client"), CancellationToken.None);
        (poolArn, clientId) = (pool.Attributes["Arn"], made.Ref);
    }

    private sealed class Recorder : IFunctions
    {
        public List<(string Call, JsonElement Event)> Calls { get; } = [];

        public string Answer { get; set; } = """{"response": {"claimsOverrideDetails": null}}""";

        public string? Error { get; set; }

        public Task<FunctionResult> Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A pool invokes by permission.");

        public Task<FunctionResult> InvokeFor(
            string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
        {
            Calls.Add(($"{servicePrincipal} {sourceArn} {functionNameOrArn}", JsonElement.Parse(payload.Span)));
            return Task.FromResult(new FunctionResult(200, Error, Encoding.UTF8.GetBytes(Answer), "$LATEST", ""));
        }
    }
}
