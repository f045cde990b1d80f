using System.Net;
using StepBooking.Testing;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class UnansweredTests : SandboxTest
{
    [Fact]
    public async Task A_confirm_may_be_lost_before_it_takes_effect()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.TimeoutBefore);

        await Assert.ThrowsAsync<HttpRequestException>(() => Gateway.ConfirmAsync(id, "confirm-1"));
        Assert.Equal("requires_confirmation", (await Gateway.ShowAsync(id))["status"]);

        var confirmed = await Gateway.ConfirmAsync(id, "confirm-2");
        Assert.Equal(("requires_capture", false), (confirmed["status"], confirmed.Replayed));
    }

    [Fact]
    public async Task The_answer_to_a_confirm_may_be_lost_after_it_took_effect()
    {
        var id = await Gateway.CreateAsync(TestPaymentMethods.TimeoutAfter);

        await Assert.ThrowsAsync<HttpRequestException>(() => Gateway.ConfirmAsync(id, "confirm-1"));
        Assert.Equal("requires_capture", (await Gateway.ShowAsync(id))["status"]);

        var again = await Gateway.ConfirmAsync(id, "confirm-1");
        Assert.Equal((HttpStatusCode.OK, "requires_capture", true), (again.Status, again["status"], again.Replayed));
        Assert.Single(Steps(), "requires_capture");
    }

    [Theory]
    [InlineData(TestPaymentMethods.TimeoutBefore)]
    [InlineData(TestPaymentMethods.TimeoutAfter)]
    public async Task A_caller_that_gives_up_can_cancel(string method)
    {
        await using var patient = await PaymentSandbox.Sandbox.StartAsync(new SandboxOptions { Clock = Clock });
        using var hasty = new Caller(patient.BaseAddress, patient.ApiKey, timeout: TimeSpan.FromMilliseconds(300));
        using var gateway = new Caller(patient.BaseAddress, patient.ApiKey);
        var id = await gateway.CreateAsync(method);

        await Assert.ThrowsAsync<TaskCanceledException>(() => hasty.ConfirmAsync(id, "confirm-1"));

        Assert.Equal("canceled", (await gateway.CancelAsync(id))["status"]);
        Assert.Equal("canceled", (await gateway.ConfirmAsync(id, "confirm-2")).ErrorPaymentStatus);
    }

    [Fact]
    public async Task The_key_of_a_request_under_way_is_in_use()
    {
        var hold = TimeSpan.FromMinutes(1);
        var clock = new ManualTimeProvider();
        await using var patient = await PaymentSandbox.Sandbox.StartAsync(new SandboxOptions { Clock = clock, HoldAtMost = hold });
        using var gateway = new Caller(patient.BaseAddress, patient.ApiKey);
        var id = await gateway.CreateAsync(TestPaymentMethods.TimeoutBefore);

        var held = Assert.ThrowsAsync<HttpRequestException>(() => gateway.ConfirmAsync(id, "confirm-1"));
        await UntilAsync(() => clock.NextDue is not null);
        var meanwhile = await gateway.ConfirmAsync(id, "confirm-1");
        clock.Advance(hold);
        await held;
        var after = await gateway.ConfirmAsync(id, "confirm-1");

        Assert.Equal((HttpStatusCode.Conflict, "idempotency_key_in_use"), (meanwhile.Status, meanwhile.ErrorCode));
        Assert.Equal("requires_capture", after["status"]);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
