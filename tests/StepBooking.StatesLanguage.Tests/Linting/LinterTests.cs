using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting;

namespace StepBooking.StatesLanguage.Tests.Linting;

public sealed class LinterTests
{
    [Fact]
    public void States_inside_others_are_looked_at_and_found_in_the_text()
    {
        const string machine = """
            {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
                "StartAt": "Way", "States": {
                  "Way": {"Type": "Choice", "Choices": [{"Variable": "$.é", "IsPresent": true, "Next": "End"}]}, "End": {"Type": "Succeed"}}}}}}]}}}
            """;
        var found = Assert.Single(Found(machine));
        Assert.Equal("ASL110", found.Rule.Id);
        Assert.Equal("/States/Both/Branches[0]/States/Each/ItemProcessor/States/Way", found.Location);
        Assert.Equal(new TextPlace(4, 7), found.Place);
    }

    [Fact]
    public void A_Retry_around_a_task_counts_for_it()
    {
        const string machine = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, RETRY "ItemProcessor": {"StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 5, "End": true}}}}}}
            """;
        const string retry = """ "Retry": [{"ErrorEquals": ["Busy"], "JitterStrategy": "FULL"}], """;
        Assert.Equal(["ASL101"], Found(machine.Replace("RETRY", string.Empty, StringComparison.Ordinal)).Select(f => f.Rule.Id));
        Assert.Empty(Found(machine.Replace("RETRY", retry, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[allow ASL110: all values are listed]", "all values are listed")]
    [InlineData("Ways. [allow ASL101: other] [allow ASL110:  so it is ]", "so it is")]
    [InlineData("[allow ASL110: ]", null)]
    [InlineData("[allow ASL110]", null)]
    [InlineData("[allow ASL101: another rule]", null)]
    public void A_Comment_allows_a_finding_for_a_reason(string comment, string? reason)
    {
        var machine = $$$"""
            {"StartAt": "Way", "States": {"Way": {"Type": "Choice", "Comment": "{{{comment}}}", "Choices": [
              {"Variable": "$.x", "IsPresent": true, "Next": "End"}]}, "End": {"Type": "Succeed"} } }
            """;
        Assert.Equal(reason, Assert.Single(Found(machine)).Allowed);
    }

    [Fact]
    public void The_machines_Comment_allows_a_finding_everywhere_but_a_states_Comment_not_in_another()
    {
        const string machine = """
            {"Comment": "TOP", "StartAt": "A", "States": {"A": {"Type": "Choice", "Comment": "STATE", "Choices": [
              {"Variable": "$.x", "IsPresent": true, "Next": "AB"}]}, "AB": {"Type": "Choice", "Choices": [
              {"Variable": "$.x", "IsPresent": true, "Next": "A"}]}}}
            """;
        const string allow = "[allow ASL110: known]";
        Assert.All(Found(machine.Replace("TOP", allow, StringComparison.Ordinal)), f => Assert.Equal("known", f.Allowed));
        Assert.Equal(["known", null], Found(machine.Replace("STATE", allow, StringComparison.Ordinal)).Select(f => f.Allowed));
    }

    [Fact]
    public void A_place_that_is_not_there_is_the_place_it_is_missing_from()
    {
        var places = new TextPlaces("{\n  \"a\": {\"b\": [1,\n    {\"c\": 2}]}}");
        Assert.Equal(new TextPlace(3, 6), places.Find("/a/b[1]/c"));
        Assert.Equal(new TextPlace(3, 5), places.Find("/a/b[1]/d/e"));
        Assert.Equal(new TextPlace(2, 9), places.Find("/a/b[7]"));
        Assert.Equal(new TextPlace(1, 1), places.Find("/"));
        Assert.Equal(new TextPlace(1, 1), new TextPlaces("no JSON").Find("/a"));
    }

    [Fact]
    public void The_time_a_machine_may_take_goes_round_no_loop_and_counts_every_retry()
    {
        const string machine = """
            {"TimeoutSeconds": LIMIT, "StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 10,
                "Retry": [{"ErrorEquals": ["States.Timeout"], "IntervalSeconds": 1, "BackoffRate": 2, "MaxAttempts": 3, "MaxDelaySeconds": 3, "JitterStrategy": "FULL"}],
                "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Later"}], "End": true},
              "Later": {"Type": "Wait", "Seconds": 5, "Next": "Work"}}}
            """;
        // 4 attempts of 10 s, pauses of 1, 2 and 3 s, and 5 s of waiting: 51 s.
        IEnumerable<string> Limits(string limit) => Found(machine.Replace("LIMIT", limit, StringComparison.Ordinal)).Select(f => f.Rule.Id);
        Assert.Contains("ASL108", Limits("50"));
        Assert.DoesNotContain("ASL108", Limits("51"));
    }

    private static IReadOnlyList<LintFinding> Found(string definition) => new Linter().Check(new LintSubject(StateMachineDefinition.Parse(definition)));
}
