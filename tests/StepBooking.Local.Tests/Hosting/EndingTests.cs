using StepBooking.Local.Hosting;

namespace StepBooking.Local.Tests.Hosting;

public sealed class EndingTests
{
    [Fact]
    public async Task What_is_to_be_told_is_told_before_anything_ends_and_the_first_made_ends_last()
    {
        List<string> order = [];
        var ending = new Ending();
        ending.Then((IAsyncDisposable)new Part(order, "lock"));
        ending.Then((IAsyncDisposable)new Part(order, "books"));
        ending.First(new Part(order, "server"));
        ending.Before(() => order.Add("told"));

        await ending.DisposeAsync();

        Assert.Equal(["told", "server", "books", "lock"], order);
    }

    private sealed class Part(List<string> order, string name) : IDisposable, IAsyncDisposable
    {
        public void Dispose() => order.Add(name);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
