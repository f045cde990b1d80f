using StepBooking.Processes;
using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.StatesLanguage.Tests.Expressions;

/// <summary>One Node child for all tests of expressions.</summary>
public sealed class NodeFixture : IAsyncLifetime
{
    public NodeChild Child { get; } = new(cancellation => NpmPackages.Install(cancellationToken: cancellation))
    {
        Limits = new NodeLimits(TimeSpan.FromSeconds(3), 64),
    };

    public IExpressionEvaluator Evaluator => new NodeExpressionEvaluator(Child);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Child.DisposeAsync();
}
