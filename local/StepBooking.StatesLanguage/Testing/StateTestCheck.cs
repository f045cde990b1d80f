using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>Refuses tests that cannot be made, in the order and the words of TestState.</summary>
internal static class StateTestCheck
{
    private static readonly Dictionary<string, string[]> ContextFields = new(StringComparer.Ordinal)
    {
        ["Execution"] = ["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"],
        ["State"] = ["EnteredTime", "Name", "RetryCount"],
        ["StateMachine"] = ["Id", "Name"],
        ["Task"] = ["Token"],
        ["Map"] = ["Item"],
    };

    /// <summary>What can be refused without the definition.</summary>
    public static void Request(StateTest test)
    {
        if (test.Mock is { Fails: true, Result: not null })
        {
            throw StateTestException.Invalid("A test mock should have only one of the following fields: [result, errorOutput].");
        }

        if (test.Mock is not null && test.RevealSecrets)
        {
            throw StateTestException.Invalid("TestState does not support RevealSecrets when a mock is specified.");
        }

        if (test.Mock is null && Configured(test.Configuration) is { } name)
        {
            throw StateTestException.Invalid($"TestState does not support {name} when a mock is not specified.");
        }

        if (test.Context is { } context)
        {
            Context(context);
        }
    }

    /// <summary>What depends on the state.</summary>
    public static void State(StateTest test, State state)
    {
        if (test.Mock is { } mock)
        {
            if (!TestedState.TakesMock(state))
            {
                throw StateTestException.Invalid($"State type '{state.Type}' is not supported when a mock is specified");
            }

            Result(test, state, mock);
        }
        else if (state is MapState or ParallelState)
        {
            throw new StateTestException(
                "InvalidDefinition",
                "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]");
        }
        else if (state is TaskState { Resource: var resource } && (resource.Kind == TaskKind.Activity || resource.Pattern != TaskPattern.RequestResponse))
        {
            throw new StateTestException(
                "InvalidDefinition",
                $"TestState API does not support the resource '{resource.Arn}' when a mock is not specified");
        }
    }

    private static string? Configured(StateTestConfiguration configuration) => configuration switch
    {
        { MapIterationFailureCount: not null } => nameof(configuration.MapIterationFailureCount),
        { RetrierRetryCount: not null } => nameof(configuration.RetrierRetryCount),
        { ErrorCausedByState: not null } => nameof(configuration.ErrorCausedByState),
        { MapItemReaderData: not null } => nameof(configuration.MapItemReaderData),
        _ => null,
    };

    private static void Context(Json context)
    {
        var wrong = context is JsonMap map
            ? map.Select(m => !ContextFields.TryGetValue(m.Key, out var fields)
                    ? m.Key
                    : (m.Value as JsonMap)?.Select(f => f.Key).FirstOrDefault(f => !fields.Contains(f, StringComparer.Ordinal)))
                .FirstOrDefault(name => name is not null)
            : throw StateTestException.Invalid("Invalid Context object provided: it must be a JSON object");
        if (wrong is not null)
        {
            throw StateTestException.Invalid($"Invalid Context object provided: Field '{wrong}' is not allowed");
        }
    }

    private static void Result(StateTest test, State state, StateMock mock)
    {
        if (mock.Result is not { } result)
        {
            return;
        }

        switch (state)
        {
            case ParallelState parallel:
                if (Items(result).Count != parallel.Branches.Count)
                {
                    throw StateTestException.Invalid("Mocked result must contain the same number of items as number of Parallel branches.");
                }

                break;
            case MapState { Distribution.Writer.Arguments: not null }:
                _ = result as JsonMap ?? throw StateTestException.Invalid("Mocked result must be a JSON object.");
                break;
            case MapState:
                if (Items(result).Count < test.Configuration.MapIterationFailureCount)
                {
                    throw StateTestException.Invalid("Map iteration failure count must be less than or equal to the number of Map iterations");
                }

                break;
            case TaskState { Resource: { Kind: TaskKind.Service } resource } when mock.Validation != FieldValidation.None:
                if (ResponseShapes.Complaint(resource, result, mock.Validation == FieldValidation.Strict) is { } complaint)
                {
                    throw StateTestException.Invalid($"Mock result schema validation error: {complaint}");
                }

                break;
        }
    }

    private static JsonList Items(Json result) => result as JsonList ?? throw StateTestException.Invalid("Mocked result must be an array.");
}
