using System.Globalization;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Benchmarks;
using StepBooking.StatesLanguage.Expressions;

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
var output = Console.Out;
Facts.Print(output);
await using var child = new NodeChild(cancellation => NpmPackages.Install(cancellationToken: cancellation));
var expressions = new NodeExpressionEvaluator(child);
IEngines[] kinds = [new InMemoryEngines(), new JournalledEngines()];

await output.WriteLineAsync($"\n{$"2 rounds to warm up, then {rounds}",-46}{"least",12}{"median",12}{"most",12}");
foreach (var kind in kinds)
{
    var throughput = new Throughput(kind, expressions);
    await throughput.Chain(output, "200 Pass states", Machines.PlainChain, 1000, rounds);
    await throughput.Chain(output, "200 Pass states, JSONPath", Machines.PathChain, 1000, rounds);
    await throughput.Map(output, "Map of 1,000 x 3, JSONPath", Machines.PathMap, 50, rounds);
    await throughput.Chain(output, "200 Task states", Machines.TaskChain, 100, rounds);
    await throughput.Chain(output, "200 Pass states, JSONata", Machines.ExpressionChain, 100, rounds);
    await throughput.Map(output, "Map of 1,000 x 3, JSONata", Machines.ExpressionMap, 5, rounds);
}

await output.WriteLineAsync();
foreach (var kind in kinds)
{
    await InFlight.Print(output, kind, 10_000);
}

await output.WriteLineAsync();
foreach (var kind in kinds)
{
    await Growth.Print(output, kind, rounds);
}
