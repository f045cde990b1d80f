using StepBooking.Processes;
using StepBooking.StatesLanguage.Conformance;
using StepBooking.StatesLanguage.Expressions;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: StepBooking.StatesLanguage.Conformance FOLDER [part of a case's name]");
    return 2;
}

if (!Directory.Exists(args[0]))
{
    await Console.Error.WriteLineAsync($"{args[0]}: there is no such folder, so nothing was run.");
    return 2;
}

var files = Directory.EnumerateFiles(args[0], "*.json", SearchOption.AllDirectories)
    .Where(f => args.Length < 2 || f.Contains(args[1], StringComparison.Ordinal))
    .Order(StringComparer.Ordinal);
await using var child = new NodeChild(cancellation => NpmPackages.Install(cancellationToken: cancellation));
var runner = new CaseRunner(new NodeExpressionEvaluator(child));
var report = new Report();
foreach (var file in files)
{
    report.Add(await runner.Run(file));
}

report.Print(Console.Out);
return report.Failed == 0 ? 0 : 1;
