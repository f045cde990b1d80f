using System.Globalization;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machine;

public sealed class BookingMachineTests
{
    public static TheoryData<string> Tasks => [.. Definition.Tasks.Keys];

    private static Resource Machine => Resource.At("Booking/StateMachine");

    [Fact]
    public void The_machine_may_invoke_exactly_the_functions_that_its_definition_names()
    {
        var functions = string.Join(", ", Definition.Functions.Select(name => $"<{name}/Function>.Arn"));

        Assert.Equal(
            [
                $"Allow lambda:InvokeFunction on {functions}",
                "Allow logs:CreateLogDelivery logs:DeleteLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies"
                + " logs:GetLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:UpdateLogDelivery on *",
                "Allow xray:GetSamplingRules xray:GetSamplingTargets xray:PutTelemetryRecords xray:PutTraceSegments on *",
            ],
            Grants.OfRole("Booking/StateMachine/Role").Order());
    }

    [Fact]
    public void Every_substitution_is_used_and_every_placeholder_has_one()
    {
        var substitutions = Machine.Properties["DefinitionSubstitutions"]!.AsObject();

        Assert.Equal(
            Definition.Functions.Select(name => $"{name}FunctionArn"),
            substitutions.Select(each => each.Key).Order(StringComparer.Ordinal));
        Assert.All(Definition.Functions, name => Assert.Equal($"<{name}/Function>.Arn", Readable.Of(substitutions[$"{name}FunctionArn"])));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_state_calls_the_function_of_its_name(string state) => Assert.Equal(state, Definition.Function(Definition.Tasks[state]));

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_client_gives_up_before_its_function_and_a_function_before_its_task(string state)
    {
        var task = Definition.Tasks[state];
        var function = Resource.At($"{Definition.Function(task)}/Function").Properties;
        var timeout = function["Timeout"]!.GetValue<int>();
        var clients = function["Environment"]!["Variables"]!.AsObject()
            .Where(variable => variable.Key.EndsWith("_TIMEOUT_SECONDS", StringComparison.Ordinal))
            .Select(variable => int.Parse(variable.Value!.GetValue<string>(), CultureInfo.InvariantCulture));

        Assert.All(clients, client => Assert.InRange(client, 1, timeout - 1));
        Assert.InRange(timeout, 1, task["TimeoutSeconds"]!.GetValue<int>() - 1);
    }

    [Fact]
    public void Executions_are_standard_and_traced() => SynthesizedStack.Template.HasResourceProperties(
        "AWS::StepFunctions::StateMachine",
        new Dictionary<string, object>
        {
            ["StateMachineName"] = "stepbooking-dev-booking",
            ["StateMachineType"] = "STANDARD",
            ["TracingConfiguration"] = new Dictionary<string, object> { ["Enabled"] = true },
        });

    [Fact]
    public void Errors_are_logged_without_what_the_executions_carry()
    {
        var logging = Machine.Properties["LoggingConfiguration"]!;

        Assert.Equal("ERROR", logging["Level"]!.GetValue<string>());
        Assert.False(logging["IncludeExecutionData"]!.GetValue<bool>());
        Assert.Equal("/aws/vendedlogs/states/stepbooking-dev-booking", Readable.Of(Resource.At("Booking/Logs").Properties["LogGroupName"]));
    }
}
