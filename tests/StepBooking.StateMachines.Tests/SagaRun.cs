using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StateMachines.Tests;

/// <summary>One execution in virtual time.</summary>
/// <param name="engine">The engine that runs it.</param>
/// <param name="clock">Its clock.</param>
/// <param name="calls">The steps called, attempt by attempt.</param>
internal sealed class SagaRun(StatesEngine engine, VirtualClock clock, IReadOnlyList<TaskCall> calls)
{
    /// <summary>The execution.</summary>
    public Execution Execution { get; set; } = null!;

    /// <summary>How long it has run, by its clock.</summary>
    public TimeSpan Lasted => clock.GetUtcNow() - Execution.StartTime;

    /// <summary>The tokens that tasks were given, oldest first.</summary>
    public IReadOnlyList<string> Tokens => [.. calls.Select(call => call.TaskToken).OfType<string>()];

    /// <summary>Lets a time pass.</summary>
    public Task Pass(TimeSpan by) => engine.Advance(clock, by);

    /// <summary>The provider's decision reaches a waiting task.</summary>
    public Task Accept(string token) => engine.SendTaskSuccess(token, Json.Parse("""{"answer":"ok"}"""));

    /// <summary>The reject reaches a waiting task, shaped as Lambda reports an exception.</summary>
    public Task Reject(string token) => engine.SendTaskFailure(
        token, "BookingStopped", """{"errorType":"BookingStopped","errorMessage":"{\"code\":\"stop\",\"detail\":\"The booking was stopped.\"}"}""");

    /// <summary>Somebody aborts it.</summary>
    public Task Abort() => engine.Stop(Execution);

    /// <summary>Somebody redrives it.</summary>
    public Task Redrive() => engine.Redrive(Execution);

    /// <summary>Runs it to its end.</summary>
    public async Task<Told> ToEnd()
    {
        var result = await engine.RunToEnd(clock, Execution);
        var states = Execution.History().Select(entry => entry.Details).OfType<StateEnteredDetails>().Select(entered => entered.Name);
        return new Told(result, string.Join(' ', states), calls);
    }
}
