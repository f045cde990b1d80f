using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>An engine, its tasks, and what has to go with it.</summary>
internal sealed class MadeEngine(StatesEngine engine, HeldTasks tasks, Func<ValueTask> dispose) : IAsyncDisposable
{
    public StatesEngine Engine => engine;

    public HeldTasks Tasks => tasks;

    public ValueTask DisposeAsync() => dispose();
}
