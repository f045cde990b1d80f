using System.Text.Json.Nodes;
using StepBooking.Functions.Payments;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Payments;

public sealed class PaymentSecretTests : IAsyncLifetime
{
    private LoopbackAws aws = null!;

    public async Task InitializeAsync() => aws = await LoopbackAws.StartAsync();

    public async Task DisposeAsync() => await aws.DisposeAsync();

    [Theory]
    [InlineData("https://payments.example.com/v1", "https://payments.example.com/v1/intents")]
    [InlineData("https://payments.example.com/v1/", "https://payments.example.com/v1/intents")]
    [InlineData("https://payments.example.com", "https://payments.example.com/intents")]
    public async Task No_part_of_the_address_is_lost(string address, string called)
    {
        aws.Secret = new JsonObject { ["baseAddress"] = address, ["apiKey"] = "a-key" }.ToJsonString();

        var credentials = await new PaymentSecret(aws.Secrets(), "payment").GetAsync();

        Assert.Equal(called, new Uri(new Uri(credentials.BaseAddress), "intents").ToString());
    }
}
