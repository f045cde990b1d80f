using System.Diagnostics;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>Dead letters of the intake queue on a running desk, by the operations API and by the command line.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeadLetterCommandTests(Desk desk)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Listed_inspected_and_put_back_by_the_command_it_becomes_the_booking_of_its_first_id()
    {
        var uma = await Customer.SignIn(desk, "letters-uma");
        var apartment = await Apartment.Put(desk.Api);
        var id = await DeadLetters.Put(desk, apartment.Request(0, 1), uma.Sub);

        Assert.Contains(id, await Command("list"), StringComparison.Ordinal);
        Assert.Contains(apartment.Id, await Command("show", id), StringComparison.Ordinal);
        Assert.Contains(id, await Command("redrive", id), StringComparison.Ordinal);

        await Eventually.Holds(async () => (await uma.Get($"/bookings/{id}")).Status == 200);
        Assert.Equal("CONFIRMED", (await uma.Outcome(id)).Text("status"));
        await Complains("show", id);
    }

    [Fact]
    public async Task Deleted_by_the_command_it_is_gone()
    {
        var id = await DeadLetters.Put(desk, "{}", "nobody");

        Assert.Contains("deleted", await Command("delete", id), StringComparison.Ordinal);

        await Complains("delete", id);
    }

    [Fact]
    public async Task Operators_alone_look_after_them()
    {
        var (vera, olga) = (await Customer.SignIn(desk, "letters-vera"), await Customer.SignIn(desk, "letters-olga", "&groups=operators"));
        var id = await DeadLetters.Put(desk, "{}", "nobody");
        var letter = $"/operations/dead-letters/{id}";

        (await vera.Get("/operations/dead-letters?queue=intake")).Problem(403);
        (await vera.Get($"{letter}?queue=intake")).Problem(403);
        (await vera.Call(HttpMethod.Delete, $"{letter}?queue=intake")).Problem(403);
        (await vera.Post($"{letter}/redrive?queue=intake")).Problem(403);
        (await olga.Get($"{letter}?queue=nowhere")).Problem(400);
        Assert.Equal(id, (await olga.Get($"{letter}?queue=intake")).Text("id"));
        Assert.Equal(204, (await olga.Call(HttpMethod.Delete, $"{letter}?queue=intake")).Status);
        (await olga.Get($"{letter}?queue=intake")).Problem(404);
    }

    private async Task<string> Command(params string[] arguments)
    {
        var (code, said) = await Run(arguments);
        Assert.True(code == 0, said);
        return said;
    }

    private async Task Complains(params string[] arguments)
    {
        var (code, said) = await Run(arguments);
        Assert.Equal(1, code);
        Assert.Contains("404", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[BuiltHost.Path, "dead-letters", .. arguments, "--queue", "intake", "--data", desk.Host.Data])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var over = new CancellationTokenSource(Limit);
        var said = process.StandardOutput.ReadToEndAsync(over.Token);
        var complained = process.StandardError.ReadToEndAsync(over.Token);
        await process.WaitForExitAsync(over.Token);
        return (process.ExitCode, await said + await complained);
    }
}
