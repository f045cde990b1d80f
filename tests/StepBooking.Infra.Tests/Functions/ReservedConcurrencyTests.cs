using System.Text.Json.Nodes;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Functions;

public sealed class ReservedConcurrencyTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData(7.0, 7)]
    [InlineData(20, 20)]
    [InlineData("0", null)]
    [InlineData(0.0, null)]
    public void A_number_is_reserved_and_0_reserves_none(object context, int? reserved) =>
        Assert.Equal(reserved, ReservedConcurrency.Of(context));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(1.5)]
    [InlineData("none")]
    [InlineData("99999999999")]
    public void Anything_else_is_refused_by_its_key(object? context) => Assert.Contains(
        "'getBookingConcurrency'", Assert.Throws<SynthesisException>(() => ReservedConcurrency.Of(context)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_account_with_a_low_limit_deploys_without_any_reservation()
    {
        var resources = JsonNode.Parse(SynthesizedStack.Synthesize("x", waiting: null))!["Resources"]!.AsObject();

        Assert.DoesNotContain(
            resources, resource => resource.Value!["Properties"]?.AsObject().ContainsKey("ReservedConcurrentExecutions") == true);
    }
}
