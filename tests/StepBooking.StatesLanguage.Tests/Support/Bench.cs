using System.Text;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Support;

/// <summary>An engine in virtual time, whose tasks the test answers.</summary>
internal sealed class Bench : ITaskIntegration
{
    private const string MachineArn = "arn:aws:states:us-east-1:000000000000:stateMachine:Machine";
    private const string RoleArn = "arn:aws:iam::000000000000:role/Role";

    public Bench(
        Func<TaskCall, TaskOutcome>? answer = null,
        IExpressionEvaluator? expressions = null,
        int seed = 7,
        int maxEvents = 25_000,
        IJournal? journal = null,
        DateTimeOffset? now = null,
        Func<string, string>? seedText = null)
    {
        Clock = now is { } start ? new VirtualClock(start) : new VirtualClock();
        Answer = answer ?? (call => TaskOutcome.Succeeded(call.Arguments));
        Engine = new StatesEngine(new EngineOptions
        {
            Integration = this,
            Expressions = expressions,
            Objects = Objects,
            Clock = Clock,
            Seed = seed,
            SeedText = seedText,
            MaxEvents = maxEvents,
            Journal = journal ?? NoJournal.Instance,
        });
    }

    public VirtualClock Clock { get; }

    public InMemoryObjectStore Objects { get; } = new();

    public StatesEngine Engine { get; }

    public Func<TaskCall, TaskOutcome> Answer { get; set; }

    /// <summary>What a task takes its time for.</summary>
    public Func<Task> Before { get; init; } = () => System.Threading.Tasks.Task.CompletedTask;

    public List<TaskCall> Calls { get; } = [];

    public static StateMachine Machine(string definition) => new(MachineArn, RoleArn, StateMachineDefinition.Parse(definition));

    /// <summary>A definition of one Task state <c>Work</c> with these further fields, and Succeed states to go on to.</summary>
    public static string Task(string fields, string next = "Done", string resource = "arn:aws:states:::lambda:invoke") => $$$"""
        {"StartAt": "Work", "States": {
          "Work": {"Type": "Task", "Resource": "{{{resource}}}", {{{fields}}}, "Next": "Choose"},
          "Choose": {"Type": "Choice", "Choices": [
            {"Variable": "$$.State.Name", "StringEquals": "never", "Next": "Caught"},
            {"Variable": "$$.State.Name", "StringEquals": "never", "Next": "Other"}], "Default": "{{{next}}}"},
          "Done": {"Type": "Succeed"}, "Caught": {"Type": "Succeed"}, "Other": {"Type": "Succeed"}
        }}
        """;

    public Execution Start(string definition, string input = "{}", string name = "execution") => Engine.Start(Machine(definition), name, input);

    public async Task<Execution> Run(string definition, string input = "{}", string name = "execution")
    {
        var execution = Start(definition, input, name);
        await Engine.RunToEnd(Clock, execution);
        return execution;
    }

    /// <summary>The one execution of the journal; it goes on.</summary>
    public Execution Resume()
    {
        var known = Assert.Single(Engine.Load());
        Engine.Resume();
        return known;
    }

    public Task Put(string key, string text) => Objects.Write("bucket", key, Encoding.UTF8.GetBytes(text), CancellationToken.None);

    public async Task<Json> Get(string key) => Json.Parse((await Objects.Read("bucket", key, CancellationToken.None)).Span);

    async Task<TaskOutcome> ITaskIntegration.Run(TaskCall call, CancellationToken cancellationToken)
    {
        lock (Calls)
        {
            Calls.Add(call);
        }

        await Before();
        return Answer(call);
    }
}
