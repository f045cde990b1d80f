using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.StateMachines.Tests.Documentation;

/// <summary>docs/saga.md has every transition of every machine, and no other, each with a test that there is.</summary>
public sealed class SagaPageTests
{
    private static readonly Page Saga = new("saga");

    public static TheoryData<string> Machines =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("statemachines"), "*.asl.json").Select(file => Path.GetFileName(file).Split('.')[0])];

    public static TheoryData<string> Named => [.. Saga.Tests];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_transition_stands_in_the_table(string machine)
    {
        var definition = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("statemachines", $"{machine}.asl.json")))!;
        var defined = definition["States"]!.AsObject().SelectMany(state => Transitions(state.Key, state.Value!)).Order(StringComparer.Ordinal);
        var told = Saga.Rows(machine).SelectMany(Transitions).Order(StringComparer.Ordinal);

        Assert.Equal(defined, told);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_row_names_its_test(string machine) => Assert.All(Saga.Rows(machine), row => Assert.NotEmpty(Page.TestsIn(row[^1])));

    [Theory]
    [InlineData("What each state may assume", 17)]
    [InlineData("The pivot", 6)]
    [InlineData("What is always true", 6)]
    public void Each_step_the_pivot_and_what_is_always_true_are_proven(string section, int rows)
    {
        Assert.Equal(rows, Saga.Rows(section).Count);
        Assert.All(Saga.Rows(section), row => Assert.NotEmpty(Page.TestsIn(row[^1])));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void The_named_test_is_there(string test) => Assert.True(Page.IsThere(test), test);

    /// <summary>The transitions of a state as text: from, when, to; one for each error that is caught.</summary>
    private static IEnumerable<string> Transitions(string from, JsonNode state)
    {
        foreach (var choice in state["Choices"]?.AsArray() ?? [])
            yield return $"{from}: {Condition(choice!["Condition"]!.GetValue<string>())} -> {choice["Next"]}";
        if (state["Default"] is { } other)
            yield return $"{from}: else -> {other}";
        if (state["Next"] is { } next)
            yield return $"{from}: then -> {next}";
        foreach (var catcher in state["Catch"]?.AsArray() ?? [])
        {
            foreach (var error in catcher!["ErrorEquals"]!.AsArray())
                yield return $"{from}: caught {error} -> {catcher["Next"]}";
        }
    }

    private static IEnumerable<string> Transitions(string[] row)
    {
        var (from, when, to) = (row[0], row[1].Replace("`", string.Empty, StringComparison.Ordinal), row[2]);
        return when.StartsWith("caught ", StringComparison.Ordinal)
            ? when["caught ".Length..].Split(", ").Select(error => $"{from}: caught {error} -> {to}")
            : [$"{from}: {when} -> {to}"];
    }

    private static string Condition(string text) => text.Trim('{', '%', ' ', '}').Replace("$states.input.", string.Empty, StringComparison.Ordinal);
}
