using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Tests.Definition;

public class VariableReferenceTests
{
    private static string References(string state)
    {
        var definition = StateMachineDefinition.Parse("""{"StartAt": "A", "States": {"A": """ + state + "}}");
        return string.Join("; ", definition.VariableReferences.Select(r => $"{r.Key}: {string.Join(' ', r.Value)}"));
    }

    [Theory]
    [InlineData("""{"Type": "Pass", "InputPath": "$b", "OutputPath": "$a.x[0]", "End": true}""", "A: a b")]
    [InlineData("""{"Type": "Pass", "Parameters": {"x.$": "States.Format('{}', $a)", "MyPath": "$b", "y": {"z.$": "$c"}}, "End": true}""", "A: a c")]
    [InlineData("""{"Type": "Pass", "Result": {"x.$": "$a"}, "Comment": "$b", "End": true}""", "")]
    [InlineData("""{"Type": "Choice", "Choices": [{"And": [{"Variable": "$a", "StringEqualsPath": "$b"}], "Next": "A", "Assign": {"d.$": "$c"}}]}""", "A: a b c")]
    [InlineData("""{"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Fail", "CausePath": "$a"}}}]}""", "B: a")]
    public void Paths_name_variables(string state, string references)
    {
        Assert.Equal(references, References(state));
    }

    [Theory]
    [InlineData("$a + $states.input.b", "A: a")]
    [InlineData("($x := $a; $x & 'not $b' & \\\"nor $c\\\" /* nor $d */)", "A: a")]
    [InlineData("$map($items, function($v, $i) { $v + $i + $bias })", "A: bias items")]
    [InlineData("$map($items, $string) ~> $sum()", "A: items")]
    [InlineData("$states.input.rows#$i[$i < $most]", "A: most")]
    [InlineData("$$.x", "")]
    public void Expressions_name_variables(string expression, string references)
    {
        Assert.Equal(references, References($$"""{"Type": "Pass", "QueryLanguage": "JSONata", "Output": ["{% {{expression}} %}"], "End": true}"""));
    }
}
