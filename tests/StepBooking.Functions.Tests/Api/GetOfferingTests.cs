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

    [Fact]
    public async Task A_run_tells_its_stops_and_a_part_of_it_what_that_costs()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.Load(Documents.Line);

        var whole = await desk.GetOffering(ApiDesk.LineId);
        var part = await desk.GetOffering(ApiDesk.LineId, new() { ["to"] = "Bath" });

        Assert.Equal(
            """[{"place":"Abbey","time":"2026-12-05T10:00:00Z"},{"place":"Bath","time":"2026-12-05T10:15:00Z","arrival":"2026-12-05T10:10:00Z"},{"place":"Castle","time":"2026-12-05T10:30:00Z","alighting":false},{"place":"Docks","time":"2026-12-05T10:45:00Z","boarding":false},{"place":"East","time":"2026-12-05T11:00:00Z"}]""",
            whole.Json().GetProperty("stops").GetRawText());
        Assert.Equal("""[{"class":"second","amount":500},{"class":"first","amount":900}]""", whole.Json().GetProperty("fares").GetRawText());
        Assert.Equal(("Abbey", "Bath", "2026-12-05T10:10:00Z"), (part.Text("from"), part.Text("to"), part.Text("end")));
        Assert.Equal("""[{"class":"second","amount":300}]""", part.Json().GetProperty("fares").GetRawText());
        Assert.Equal("""{"second":4}""", part.Json().GetProperty("free").GetRawText());
        (await desk.GetOffering(ApiDesk.LineId, new() { ["to"] = "Abbey" })).Problem(400, "invalid", "to");
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
