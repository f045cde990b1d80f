using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Mocks;

/// <summary>One path through a state machine, told by the answers of its Task states.</summary>
/// <param name="Machine">The state machine's name.</param>
/// <param name="Name">The test case's name, unique for the machine.</param>
/// <param name="States">The mocked response of each Task state that has one; the others do their work in earnest.</param>
public sealed record MockTestCase(string Machine, string Name, IReadOnlyDictionary<string, MockedResponse> States)
{
    /// <summary>What of this test case can never come to pass in a definition.</summary>
    /// <param name="definition">The definition it is for.</param>
    /// <returns>The faults; none where every mocked state is a Task state that can be mocked.</returns>
    public IReadOnlyList<MockProblem> Against(StateMachineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var states = definition.States.ToLookup(s => s.Name, StringComparer.Ordinal);
        return [.. from name in States.Keys
                   let fault = Fault(states[name].FirstOrDefault())
                   where fault is not null
                   select new MockProblem($"/StateMachines/{Machine}/TestCases/{Name}/{name}", fault)];
    }

    private static string? Fault(State? state) => state switch
    {
        null => "the definition has no state of this name",
        TaskState { Resource.Kind: TaskKind.Activity } => MockTasks.NoActivities,
        TaskState => null,
        _ => $"only Task states can be mocked, and this is a {state.Type} state",
    };
}
