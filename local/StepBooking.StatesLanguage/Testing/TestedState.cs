using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>What the tests of the different types of states have in common, and what not.</summary>
internal static class TestedState
{
    /// <summary>What every tested state is called in messages and in the context object.</summary>
    public const string Name = "StateName";

    private static readonly string[] Result = ["afterResultSelector", "afterResultPath"];

    /// <summary>The steps whose data is shown.</summary>
    public static IReadOnlyList<string> Steps(State state) => state switch
    {
        PassState { Result: not null } => ["result", .. Result],
        PassState => ["afterInputPath", "afterParameters", .. Result],
        TaskState => ["afterInputPath", "afterParameters", "afterArguments", "result", .. Result],
        ParallelState => Result,
        MapState => ["afterInputPath", "afterItemsPath", "afterItemsPointer", "afterItemSelector", "afterItemBatcher", "maxConcurrency",
            "toleratedFailureCount", "toleratedFailurePercentage", .. Result],
        _ => ["afterInputPath"],
    };

    /// <summary>Whether a mock can stand in for its work.</summary>
    public static bool TakesMock(State state) => state is TaskState or ParallelState or MapState;
}
