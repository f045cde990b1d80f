using StepBooking.Testing;

namespace StepBooking.PaymentSandbox.Tests;

public sealed class BooksTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stepbooking-payments-");
    private readonly ManualTimeProvider clock = new();

    private SandboxOptions Options => new()
    {
        Path = Path.Combine(folder.FullName, "payments.db"),
        Clock = clock,
        ApiKey = "key-of-this-test",
        HoldAtMost = TimeSpan.Zero,
    };

    [Fact]
    public async Task A_file_keeps_payments_and_keys_over_a_restart()
    {
        string id;
        await using (var before = await Sandbox.StartAsync(Options))
        {
            using var gateway = new Caller(before.BaseAddress, before.ApiKey);
            id = await gateway.CreateAsync(TestPaymentMethods.TimeoutAfter, "b-1");
            await Assert.ThrowsAsync<HttpRequestException>(() => gateway.ConfirmAsync(id, "confirm-1"));
        }

        await using var after = await Sandbox.StartAsync(Options);
        using var again = new Caller(after.BaseAddress, after.ApiKey);

        var confirmed = await again.ConfirmAsync(id, "confirm-1");
        Assert.Equal(("requires_capture", true), (confirmed["status"], confirmed.Replayed));
        Assert.Equal(id, await again.CreateAsync(TestPaymentMethods.TimeoutAfter, "b-1"));
        await again.CaptureAsync(id);
        await again.RefundAsync(id, 34);
        var payment = Assert.Single(after.Payments);
        Assert.Equal(["requires_confirmation", "requires_capture", "succeeded"], payment.Transitions.Select(step => step.To));
        Assert.Equal((1234L, 34L, 1200L), (payment.AmountCaptured, payment.AmountRefunded, payment.Net));
    }

    [Fact]
    public async Task Without_a_file_nothing_is_kept()
    {
        await using (var before = await Sandbox.StartAsync())
        {
            using var gateway = new Caller(before.BaseAddress, before.ApiKey);
            await gateway.CreateAsync();
        }

        await using var after = await Sandbox.StartAsync();
        Assert.Empty(after.Payments);
    }

    [Fact]
    public async Task The_local_view_shows_the_books()
    {
        await using var running = await Sandbox.StartAsync(Options);
        using var gateway = new Caller(running.BaseAddress, running.ApiKey);
        var first = await gateway.CapturedAsync();
        await gateway.RefundAsync(first, 34);
        var second = await gateway.CreateAsync();

        var view = running.Sandbox.LocalView();
        var one = running.Sandbox.LocalView(first)!;

        Assert.Equal([first, second], view["items"]!.AsArray().Select(item => (string?)item!["id"]));
        Assert.Equal(
            ("succeeded", 1234L, 34L, 1200L, "b-1"),
            ((string?)one["status"], (long)one["amountCaptured"]!, (long)one["amountRefunded"]!, (long)one["net"]!, (string?)one["metadata"]!["booking_id"]));
        Assert.Equal("create", (string?)one["transitions"]![0]!["cause"]);
        Assert.Null(running.Sandbox.LocalView("pi_unknown"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
