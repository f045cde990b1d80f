using System.Text;
using System.Text.Json;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Runs recorded cases against the engine, in virtual time.</summary>
/// <param name="expressions">Evaluates JSONata.</param>
public sealed class CaseRunner(IExpressionEvaluator expressions)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Runs one case.</summary>
    /// <param name="file">Its file.</param>
    /// <returns>What came of it.</returns>
    public async Task<CaseResult> Run(string file)
    {
        var recorded = RecordedCase.Read(file);
        try
        {
            return recorded.Kind switch
            {
                "execution" => await Execute(recorded),
                "create" => Judge(recorded, Create(recorded)),
                "validate" => Judge(recorded, Validate(recorded)),
                "test-state" => Judge(recorded, await Test(recorded)),
                "variable-references" => Judge(recorded, References(recorded)),
                _ => new CaseResult(recorded.Folder, recorded.Id, Verdict.Skipped, $"nothing here does {recorded.Kind}"),
            };
        }
        catch (TimeoutException)
        {
            return Judge(recorded, $"did not end within {Longest.TotalSeconds} s");
        }
        catch (InvalidOperationException e)
        {
            return Judge(recorded, e.Message);
        }
        catch (JsonException)
        {
            return Judge(recorded, recorded.Expected["code"] is JsonText { Value: "InvalidExecutionInput" } ? null : "the input is not JSON");
        }
    }

    private static CaseResult Judge(RecordedCase recorded, string? difference) =>
        new(recorded.Folder, recorded.Id, difference is null ? Verdict.Passed : Verdict.Failed, difference);

    private static IReadOnlyList<Diagnostic> Diagnostics(RecordedCase recorded)
    {
        try
        {
            StateMachineDefinition.Parse(recorded.Definition, recorded.IsExpress ? WorkflowType.Express : WorkflowType.Standard);
            return [];
        }
        catch (InvalidDefinitionException e)
        {
            return e.Diagnostics;
        }
    }

    private static string? Create(RecordedCase recorded)
    {
        var found = Diagnostics(recorded);
        var message = found.Count == 0 ? null : new InvalidDefinitionException(found).Message;
        return new Matcher(recorded.Wildcards).Difference(recorded.Expected["message"], message is null ? null : Json.From(message), "message");
    }

    private static string? Validate(RecordedCase recorded)
    {
        var found = new JsonList(Diagnostics(recorded).Select(d => new JsonMap([
            new("code", Json.From(d.Code)), new("location", Json.From(d.Location)),
            new("message", Json.From(d.Message)), new("severity", Json.From("ERROR")),
        ])));
        return new Matcher(recorded.Wildcards).Difference(recorded.Expected["diagnostics"], found, "diagnostics");
    }

    private static string? References(RecordedCase recorded)
    {
        var found = StateMachineDefinition.Parse(recorded.Definition).VariableReferences;
        var shown = new JsonMap(found.Select(r => KeyValuePair.Create<string, Json>(r.Key, new JsonList(r.Value.Select(Json.From)))));
        return new Matcher(recorded.Wildcards).Difference(recorded.Expected["variableReferences"], shown, "variableReferences");
    }

    private async Task<string?> Test(RecordedCase recorded)
    {
        var clock = new VirtualClock();
        var matcher = new Matcher(recorded.Wildcards);
        var tasks = new RecordedTasks(recorded, clock, matcher, recorded.Then());
        var engine = new StatesEngine(new EngineOptions { Integration = tasks, Expressions = expressions, Clock = clock, Seed = 1 });
        JsonMap answer;
        try
        {
            var test = StateTestCase.Read(recorded);
            answer = StateTestCase.Show(await new StateTester(engine, account: "111111111111").Test(test).WaitAsync(Longest));
        }
        catch (StateTestException refused)
        {
            answer = StateTestCase.Show(refused);
        }

        return matcher.Difference(recorded.Expected, answer, "answer") ?? tasks.WrongRequest;
    }

    private async Task<CaseResult> Execute(RecordedCase recorded)
    {
        StateMachineDefinition definition;
        try
        {
            definition = StateMachineDefinition.Parse(recorded.Definition, recorded.IsExpress ? WorkflowType.Express : WorkflowType.Standard);
        }
        catch (InvalidDefinitionException e)
        {
            return Judge(recorded, e.Message);
        }

        var then = recorded.Then();
        return Judge(recorded, await Execute(recorded, definition, then)) with { IsOlder = then.WasOlder };
    }

    private async Task<string?> Execute(RecordedCase recorded, StateMachineDefinition definition, ServiceThen then)
    {
        var clock = new VirtualClock();
        var matcher = new Matcher(recorded.Wildcards);
        var tasks = new RecordedTasks(recorded, clock, matcher, then);
        var objects = new InMemoryObjectStore(clock);
        foreach (var stored in recorded.Objects)
        {
            await objects.Write(stored.Bucket, stored.Key, Encoding.UTF8.GetBytes(stored.Body), CancellationToken.None);
        }

        var engine = new StatesEngine(new EngineOptions
        {
            Integration = tasks,
            Expressions = expressions,
            Objects = objects,
            Clock = clock,
            Seed = 1,
        });
        tasks.Engine = engine;
        var machine = new StateMachine(
            $"arn:aws:states:us-east-1:111111111111:stateMachine:{recorded.Name("stateMachine")}", recorded.Name("roleArn"), definition,
            recorded.IsExpress ? WorkflowType.Express : WorkflowType.Standard);
        var execution = engine.Start(machine, recorded.Name("execution"), Json.Parse(recorded.Input), recorded.IsSynchronous);
        var result = await engine.RunToEnd(clock, execution).WaitAsync(Longest);
        var expected = recorded.Expected;
        var history = expected["history"] is JsonList events
            ? HistoryCheck.Difference(events, ((JsonText)expected["historyOrder"]!).Value, execution.History(), matcher, then)
            : null;
        return matcher.Difference(Shown(expected), Shown(result), "result") ?? tasks.WrongRequest ?? history;
    }

    private static JsonMap Shown(JsonMap expected) => new(expected.Where(m => m.Key is "status" or "output" or "error" or "cause"));

    private static JsonMap Shown(ExecutionResult result) => ShownAnswer.Of(
        result.Status == ExecutionStatus.TimedOut ? "TIMED_OUT" : result.Status.ToString().ToUpperInvariant(),
        result.Output,
        result.Error,
        result.Cause);
}
