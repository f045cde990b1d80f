using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Task state.</summary>
internal sealed class TaskRun(StateVisit visit, TaskState state)
{
    private readonly ExecutionRun _run = visit.Flow.Run;

    public ValueTask<Transition> Run() => ErrorRun.Run(visit, state.Errors, Attempt, givenUp: null);

    private async ValueTask<Transition> Attempt()
    {
        if (state.Resource.Pattern == TaskPattern.TaskToken)
        {
            visit.UseToken(_run.NewToken());
        }

        var prepared = await StateData.Prepare(visit, state.Data, state.Timeout, state.Heartbeat, state.CredentialsRole);
        var timeout = Seconds(state.Timeout, prepared.Settings[0]);
        var heartbeat = Seconds(state.Heartbeat, prepared.Settings[1]);
        var role = SettingValue.Text(visit, state.CredentialsRole, prepared.Settings[2]);
        CheckSize(prepared.Input, "was to be called with a payload");
        if (_run.Options.Integration.Refusals(state.Resource, prepared.Input) is { Count: > 0 } refusals)
        {
            var field = state.QueryLanguage == QueryLanguage.JSONPath ? "Parameters" : "Arguments";
            throw visit.FailHere(
                ErrorName.Runtime, $"The {field} '{prepared.Input}' could not be used to start the Task: [{string.Join(", ", refusals)}]");
        }

        var events = new TaskEvents(visit.Flow, state.Resource);
        events.Scheduled(prepared.Input, timeout, heartbeat, role);
        if (state.Resource.Kind != TaskKind.Activity)
        {
            events.Started();
        }

        var outcome = _run.Inspection?.Mocked() is { } mocked
            ? new FlowOutcome(mocked, null)
            : await Ask(prepared.Input, timeout, heartbeat, role, events);
        if (outcome.Failure is { } failure)
        {
            events.Failed(failure);
            throw new StateException(failure);
        }

        if (outcome.Output!.Size > _run.Options.MaxPayload)
        {
            var failed = TooLarge("returned a result");
            events.Failed(failed.Failure);
            throw failed;
        }

        _run.Inspection?.Note("result", outcome.Output);
        events.Succeeded(outcome.Output);
        return visit.Exit(await StateData.Finish(visit, state.Data, outcome.Output), state.Next);
    }

    private async Task<FlowOutcome> Ask(Json arguments, long? timeout, long? heartbeat, string? role, TaskEvents events)
    {
        using var attempt = new TaskAttempt(visit, state, events);
        return await attempt.Make(Call(arguments, timeout, role, attempt), timeout, heartbeat);
    }

    private long? Seconds(Setting? setting, Json? value)
    {
        var seconds = SettingValue.Integer(visit, setting, value);
        return seconds is null or > 0 and <= 99_999_999
            ? seconds
            : throw SettingValue.Wrong(
                visit,
                setting!,
                value!,
                "number",
                $"The {setting!.Field} field must be an integer from 1 to 99999999: {SettingValue.Source(setting)} == {value}");
    }

    private TaskCall Call(Json arguments, long? timeout, string? role, TaskAttempt attempt) => new()
    {
        Resource = state.Resource,
        Arguments = arguments,
        StateName = state.Name,
        ExecutionArn = _run.Execution.Arn,
        ExecutionName = _run.Execution.Name,
        StateMachineArn = _run.Execution.Machine.Arn,
        RoleArn = role ?? _run.Execution.Machine.RoleArn,
        Id = $"{_run.Execution.Arn}#{attempt.Number}",
        TaskToken = visit.TaskToken ?? (state.Resource.Kind == TaskKind.Activity ? _run.NewToken() : null),
        RetryCount = visit.RetryCount,
        TestCase = _run.Execution.Machine.TestCase,
        Invocation = _run.CountInvocation(state.Name),
        Timeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Submitted = attempt.Submit,
        Started = attempt.Start,
        Waits = attempt.Wait,
        Begins = attempt.Begin,
        Answer = attempt.Answer,
    };

    private void CheckSize(Json payload, string what)
    {
        if (payload.Size > _run.Options.MaxPayload)
        {
            throw TooLarge(what);
        }
    }

    private StateException TooLarge(string what) => StateVisit.Fail(
        ErrorName.DataLimitExceeded,
        $"The state/task '{state.Resource.Service}' {what} with a size exceeding the maximum number of bytes service limit.");
}
