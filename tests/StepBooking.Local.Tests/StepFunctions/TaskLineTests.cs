using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.Tests.StepFunctions;

/// <summary>Where tasks wait for their function.</summary>
public sealed class TaskLineTests
{
    private readonly TaskLine line = new(2);
    private readonly List<string> told = [];

    [Fact]
    public async Task Who_finds_a_place_is_told_nothing()
    {
        using var first = await line.Enter("f", Call("1"), CancellationToken.None);
        using var second = await line.Enter("f", Call("2"), CancellationToken.None);

        Assert.Empty(told);
    }

    [Fact]
    public async Task Who_finds_none_waits_until_one_is_free_and_is_told_both()
    {
        var first = await line.Enter("f", Call("1"), CancellationToken.None);
        using var second = await line.Enter("f", Call("2"), CancellationToken.None);
        var third = line.Enter("f", Call("3"), CancellationToken.None);
        Assert.False(third.IsCompleted);
        Assert.Equal(["3 waits"], told);

        first.Dispose();
        using var place = await third;

        Assert.Equal(["3 waits", "3 begins"], told);
    }

    [Fact]
    public async Task Another_function_has_places_of_its_own()
    {
        using var first = await line.Enter("f", Call("1"), CancellationToken.None);
        using var second = await line.Enter("f", Call("2"), CancellationToken.None);
        using var other = await line.Enter("g", Call("3"), CancellationToken.None);

        Assert.Empty(told);
    }

    [Fact]
    public async Task Who_is_waited_for_by_nobody_leaves_the_line()
    {
        var first = await line.Enter("f", Call("1"), CancellationToken.None);
        using var second = await line.Enter("f", Call("2"), CancellationToken.None);
        using var over = new CancellationTokenSource();
        var third = line.Enter("f", Call("3"), over.Token);
        var fourth = line.Enter("f", Call("4"), CancellationToken.None);

        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        first.Dispose();
        using var place = await fourth;

        Assert.Equal(["3 waits", "4 waits", "4 begins"], told);
    }

    private TaskCall Call(string id) => new()
    {
        Id = id,
        Resource = TaskBench.Resource("lambda:invoke"),
        Arguments = StatesLanguage.Values.JsonMap.Empty,
        StateName = "State",
        ExecutionArn = "execution",
        ExecutionName = "one",
        StateMachineArn = "machine",
        RoleArn = "role",
        Submitted = _ => { },
        Started = _ => { },
        Waits = () => told.Add($"{id} waits"),
        Begins = () => told.Add($"{id} begins"),
        Answer = _ => Task.FromResult(true),
    };
}
