using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Tests.Definition;

public class InvalidDefinitionTests
{
    [Theory]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}}""", "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next")]
    [InlineData("""{"StartAt": "X", "States": {"A": {"Type": "Pass", "End": true}}}""", "MISSING_TRANSITION_TARGET: Missing 'StartAt' target: X at /StartAt, MISSING_TRANSITION_TARGET: State \"A\" is not reachable. at /States/A")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}, "B": {"Type": "Succeed"}}}""", "MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Wait", "Timestamp": "tomorrow", "End": true}}}""", "SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/A/Timestamp")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "nonsense", "End": true}}}""", "SCHEMA_VALIDATION_FAILED: Value is not a valid resource ARN at /States/A/Resource")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"x.$": "no path"}, "End": true}}}""", "SCHEMA_VALIDATION_FAILED: The value for the field 'x.$' must be a valid JSONPath or a valid intrinsic function call at /States/A/Parameters")]
    public void Is_refused_in_the_words_of_Step_Functions(string definition, string message)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(definition));
        Assert.Equal($"Invalid State Machine Definition: '{message}'", refused.Message);
    }

    [Theory]
    [InlineData("""{"Type": "Pass", "End": true, "Retries": []}""", "/States/A/Retries")]
    [InlineData("""{"Type": "Pass"}""", "/States/A")]
    [InlineData("""{"Type": "Pass", "Next": "A", "End": true}""", "/States/A")]
    [InlineData("""{"Type": "Dance", "End": true}""", "/States/A/Type")]
    [InlineData("""{"Type": "Wait", "End": true}""", "/States/A")]
    [InlineData("""{"Type": "Wait", "Seconds": 1, "Timestamp": "2030-01-01T00:00:00Z", "End": true}""", "/States/A")]
    [InlineData("""{"Type": "Pass", "ResultPath": "$$.x", "End": true}""", "/States/A/ResultPath")]
    [InlineData("""{"Type": "Pass", "Output": 1, "End": true}""", "/States/A/Output")]
    [InlineData("""{"Type": "Pass", "QueryLanguage": "JSONata", "Parameters": {}, "End": true}""", "/States/A/Parameters")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 0, "End": true}""", "/States/A/TimeoutSeconds")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 5, "HeartbeatSeconds": 5, "End": true}""", "/States/A/HeartbeatSeconds")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.later", "End": true}""", "/States/A/Resource")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["States.ALL", "E"]}], "End": true}""", "/States/A/Retry[0]/ErrorEquals")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["E"]}], "End": true}""", "/States/A/Retry")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": -1}], "End": true}""", "/States/A/Retry[0]/MaxAttempts")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["E"], "BackoffRate": 0.5}], "End": true}""", "/States/A/Retry[0]/BackoffRate")]
    [InlineData("""{"Type": "Choice", "Choices": []}""", "/States/A/Choices")]
    [InlineData("""{"Type": "Choice", "Choices": [{"Variable": "$.x", "NumericEquals": "1", "Next": "A"}]}""", "/States/A/Choices[0]/NumericEquals")]
    [InlineData("""{"Type": "Choice", "Choices": [{"Variable": "$.x", "NumericEquals": 1, "IsNull": true, "Next": "A"}]}""", "/States/A/Choices[0]")]
    [InlineData("""{"Type": "Map", "End": true, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}}""", "/States/A/ItemProcessor/ProcessorConfig")]
    public void Is_refused_where_it_is_wrong(string state, string location)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(
            () => StateMachineDefinition.Parse($$$"""{"StartAt": "A", "States": {"A": {{{state}}}}}"""));
        Assert.Contains(location, refused.Diagnostics.Select(d => d.Location));
    }

    [Theory]
    [InlineData("""{"Type": "Pass", "Output": "{% $states.result %}", "End": true}""", "/States/A/Output")]
    [InlineData("""{"Type": "Pass", "Assign": {"x": ["{% $states.errorOutput %}"]}, "End": true}""", "/States/A/Assign/x[0]")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"x": "{% $states.result %}"}, "End": true}""", "/States/A/Arguments/x")]
    [InlineData("""{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Catch": [{"ErrorEquals": ["E"], "Output": "{% $states.result %}", "Next": "A"}], "End": true}""", "/States/A/Catch[0]/Output")]
    public void Result_and_errorOutput_are_refused_where_there_are_none(string state, string location)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(
            () => StateMachineDefinition.Parse($$$"""{"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {{{state}}}}}"""));
        Assert.Equal([location], refused.Diagnostics.Select(d => d.Location));
    }

    [Fact]
    public void An_inner_flow_cannot_assign_an_outer_variable()
    {
        static string Machine(string inner) => $$$$$$$"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
              "B": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "C", "States": {"C": {"Type": "Pass", "Assign": {"{{{{{{{inner}}}}}}}": 2}, "End": true}}}}}}
            """;
        Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(Machine("x")));
        StateMachineDefinition.Parse(Machine("y"));
    }

    [Fact]
    public void A_state_name_is_unique_in_the_whole_definition()
    {
        const string twice = """
            {"StartAt": "A", "States": {"A": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}]}}}
            """;
        Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(twice));
    }
}
