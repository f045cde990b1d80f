using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>The machines that are measured.</summary>
internal static class Machines
{
    private const int ChainLength = 200;

    /// <summary>200 Pass states, one after the other, that pass their input on.</summary>
    public static StateMachine PlainChain => Make(Chain("JSONPath", string.Empty));

    /// <summary>200 Pass states that each compute a value with a path and an intrinsic function.</summary>
    public static StateMachine PathChain => Make(Chain("JSONPath", """ "Parameters": {"n.$": "States.MathAdd($.n, 1)", "id.$": "$.id"}, """));

    /// <summary>200 Pass states that each compute the same with an expression.</summary>
    public static StateMachine ExpressionChain => Make(Chain("JSONata", """ "Output": "{% {'n': $states.input.n + 1, 'id': $states.input.id} %}", """));

    /// <summary>200 Task states that are answered at once: each answer has to be safe before the next is asked for.</summary>
    public static StateMachine TaskChain => Make(Chain(
        "JSONPath", """ "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": null, """).Replace("Pass", "Task", StringComparison.Ordinal));

    /// <summary>A Map of the input's items, three Pass states for each, in JSONPath.</summary>
    public static StateMachine PathMap => Make(Map("JSONPath", """ "ItemsPath": "$.items", """, """ "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, """));

    /// <summary>The same in JSONata.</summary>
    public static StateMachine ExpressionMap => Make(Map(
        "JSONata", """ "Items": "{% $states.input.items %}", """, """ "Output": "{% {'n': $states.input.n + 1} %}", """));

    /// <summary>A Pass state that follows itself until the history is full.</summary>
    public static StateMachine Loop => Make("""{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}}""");

    /// <summary>A task that waits for its token.</summary>
    public static StateMachine Waiting => Make("""
        {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "End": true}}}
        """);

    private static string Chain(string language, string fields)
    {
        var states = Enumerable.Range(0, ChainLength).Select(i =>
            $$"""  "S{{i}}": {"Type": "Pass", {{fields}} {{(i < ChainLength - 1 ? $"\"Next\": \"S{i + 1}\"" : "\"End\": true")}}}""");
        return $$"""{"QueryLanguage": "{{language}}", "StartAt": "S0", "States": { {{string.Join(",\n", states)}} } }""";
    }

    private static string Map(string language, string items, string fields) => $$$"""
        {"QueryLanguage": "{{{language}}}", "StartAt": "Each", "States": {"Each": {"Type": "Map", {{{items}}} "End": true, "ItemProcessor": {
          "StartAt": "A", "States": {
            "A": {"Type": "Pass", {{{fields}}} "Next": "B"}, "B": {"Type": "Pass", {{{fields}}} "Next": "C"}, "C": {"Type": "Pass", {{{fields}}} "End": true} } } } } }
        """;

    private static StateMachine Make(string definition) => new(
        "arn:aws:states:us-east-1:000000000000:stateMachine:Machine", "arn:aws:iam::000000000000:role/Role", StateMachineDefinition.Parse(definition));
}
