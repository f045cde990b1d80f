using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class ExecutionInputTests
{
    private const string Request = """{"offeringId":"train-x","seats":["1A"]}""";

    [Fact]
    public void What_is_written_is_read()
    {
        var text = ExecutionInput.Write("alice", Documents.Json(Request));

        var input = ExecutionInput.Read(Documents.Json(text));

        Assert.Equal("""{"v":1,"userId":"alice","request":{"offeringId":"train-x","seats":["1A"]}}""", text);
        Assert.Equal("alice", input.UserId);
        Assert.Equal(Fingerprint.Of("alice", Documents.Json(Request)), input.Fingerprint);
        Assert.True(input.Validate().Is(out var request, out _));
        Assert.Equal("train-x", request.OfferingId);
    }

    [Theory]
    [InlineData("null", "userId")]
    [InlineData("[]", "userId")]
    [InlineData("{}", "userId")]
    [InlineData("""{"v":1,"userId":7,"request":{}}""", "userId")]
    [InlineData("""{"v":1,"userId":"","request":{}}""", "userId")]
    [InlineData("""{"v":2,"userId":"alice","request":{}}""", "v")]
    [InlineData("""{"userId":"alice","request":{}}""", "v")]
    [InlineData("""{"v":"1","userId":"alice","request":{}}""", "v")]
    [InlineData("""{"v":1,"userId":"alice"}""", "body")]
    [InlineData("""{"v":1,"userId":"alice","request":[]}""", "body")]
    [InlineData("""{"v":1,"userId":"alice","request":{"holdId":"h"}}""", "holdId")]
    public void Anything_else_has_a_fingerprint_and_a_reason(string json, string field)
    {
        var input = ExecutionInput.Read(Documents.Json(json));

        Assert.Equal(43, input.Fingerprint.Length);
        Assert.False(input.Validate().Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void An_execution_without_any_input_has_both_too() =>
        Assert.Equal("invalid", ExecutionInput.Read(default).Validate().Refusal?.Code);
}
