using StepBooking.Processes;
using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>The Node child that knows JSONata; it starts with the first expression.</summary>
internal sealed class Evaluator(TextWriter progress) : IAsyncDisposable
{
    private readonly NodeChild _child = new(cancellation => NpmPackages.Install(new Lines(progress), cancellation));

    public ExpressionSyntax Syntax => new(_child);

    public IExpressionEvaluator Expressions => new NodeExpressionEvaluator(_child);

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
