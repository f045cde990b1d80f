using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

public sealed class GetOfferingTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    [Fact]
    public async Task An_offering_is_answered_to_anybody()
    {
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await desk.GetOffering(ApiDesk.SlotId);

        Assert.Equal(200, answer.StatusCode);
        Assert.Equal(["id", "kind", "title", "provider", "from", "start", "end", "currency", "fares", "free", "asOf"], answer.Members());
    }

    [Theory]
    [InlineData("train-nowhere")]
    [InlineData("")]
    [InlineData("train-delhi-mumbai-2026-12-05 ")]
    public async Task What_does_not_exist_is_not_found(string id)
    {
        await using var desk = await ApiDesk.Open(dynamo);

        (await desk.GetOffering(id)).Problem(404, "not-found");
        (await desk.GetOffering(new string('x', 3000))).Problem(404, "not-found");
    }
}
