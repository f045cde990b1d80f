using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Secrets;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Processes;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Secrets;

public sealed class SecretsManagerTests : IDisposable
{
    private const string Name = "stepbooking/dev/payment";
    private readonly string file = Path.GetTempFileName();
    private readonly Journal journal = new(null);
    private readonly SecretStore store;
    private readonly SecretsManagerService service;

    public SecretsManagerTests()
    {
        File.WriteAllText(file, $$$"""{"{{{Name}}}": {"baseAddress": "{sandbox}", "apiKey": "{sandboxKey}"}, "plain": "text"}""");
        var addresses = new DeskAddresses { Sandbox = new Uri("http://127.0.0.1:9/") };
        store = new SecretStore(journal, new SecretFile(file, addresses), new ManualTimeProvider());
        service = new SecretsManagerService(store, new ManualTimeProvider());
        store.Add(Name, "The payment gateway.");
    }

    public void Dispose()
    {
        journal.Dispose();
        File.Delete(file);
    }

    [Fact]
    public async Task A_value_comes_from_the_file_with_the_sandboxs_address_and_key()
    {
        var answer = await Call("GetSecretValue", $$"""{"SecretId": "{{Name}}"}""");

        Assert.Equal("""{"baseAddress":"http://127.0.0.1:9/","apiKey":"sk_sandbox"}""", (string?)answer["SecretString"]);
        Assert.Equal("AWSCURRENT", (string?)answer["VersionStages"]![0]);
    }

    [Fact]
    public async Task A_secret_is_found_by_its_ARN_with_and_without_the_six_characters()
    {
        var arn = store.Find(Name).Arn;

        Assert.Matches($"^arn:aws:secretsmanager:us-east-1:000000000000:secret:{Name}-[a-z0-9]{{6}}$", arn);
        Assert.Equal(Name, (string?)(await Call("GetSecretValue", $$"""{"SecretId": "{{arn}}"}"""))["Name"]);
        Assert.Equal(Name, (string?)(await Call("DescribeSecret", $$"""{"SecretId": "{{arn[..^7]}}"}"""))["Name"]);
    }

    [Fact]
    public async Task A_new_value_becomes_current_and_the_old_one_previous()
    {
        var put = $$"""{"SecretId": "{{Name}}", "SecretString": "new", "ClientRequestToken": "11111111-1111-1111-1111-111111111111"}""";
        await Call("PutSecretValue", put);
        await Call("PutSecretValue", put);

        Assert.Equal("new", (string?)(await Call("GetSecretValue", $$"""{"SecretId": "{{Name}}"}"""))["SecretString"]);
        Assert.Contains("apiKey", (string?)(await Call("GetSecretValue", $$"""{"SecretId": "{{Name}}", "VersionStage": "AWSPREVIOUS"}"""))["SecretString"], StringComparison.Ordinal);
        Assert.Equal(2, (await Call("DescribeSecret", $$"""{"SecretId": "{{Name}}"}"""))["VersionIdsToStages"]!.AsObject().Count);
    }

    [Fact]
    public async Task Secrets_are_listed() =>
        Assert.Equal(Name, (string?)Assert.Single((await Call("ListSecrets", "{}"))["SecretList"]!.AsArray())!["Name"]);

    [Fact]
    public async Task A_secret_that_is_not_there_is_ResourceNotFoundException() => Assert.Equal(
        "ResourceNotFoundException", (await Assert.ThrowsAsync<AwsError>(() => Call("GetSecretValue", """{"SecretId": "nobody"}"""))).Code);

    [Fact]
    public void Reading_needs_the_right_on_the_secret() => Assert.Equal(
        ("secretsmanager:GetSecretValue", store.Find(Name).Arn),
        service.Needs(Calls.Json("secretsmanager", "secretsmanager.GetSecretValue", $$"""{"SecretId": "{{Name}}"}""")) is [var needed] ? (needed.Action, needed.Resource) : default);

    [Fact]
    public void A_declared_secret_that_the_file_does_not_name_stops_the_start() =>
        Assert.Contains("no value for the secret other", Assert.Throws<StartUpException>(() => store.Add("other", "")).Message, StringComparison.Ordinal);

    private async Task<JsonObject> Call(string operation, string body)
    {
        var request = Calls.Json("secretsmanager", "secretsmanager." + operation, body);
        _ = service.Needs(request);
        return Calls.Body(await service.Handle(request, default));
    }
}
