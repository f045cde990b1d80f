using System.Globalization;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Machines;

public sealed class SagaMachineTests
{
    public static TheoryData<string> Machines => [.. Definition.All.Keys];

    public static TheoryData<string, string> Tasks
    {
        get
        {
            var tasks = new TheoryData<string, string>();
            foreach (var definition in Definition.All.Values)
            {
                foreach (var state in definition.Tasks.Keys)
                {
                    tasks.Add(definition.Machine, state);
                }
            }

            return tasks;
        }
    }

    [Fact]
    public void Every_definition_is_a_machine_and_every_machine_has_one() => Assert.Equal(
        Definition.All.Keys.Select(name => $"stepbooking-dev-{name}").Order(),
        Resource.OfType("AWS::StepFunctions::StateMachine").Select(each => Readable.Of(each.Properties["StateMachineName"])).Order());

    [Theory]
    [MemberData(nameof(Machines))]
    public void The_machine_may_invoke_exactly_the_functions_that_its_definition_names(string machine)
    {
        var definition = Definition.All[machine];
        var functions = string.Join(", ", definition.Functions.Select(name => $"<{name}/Function>.Arn"));

        Assert.Equal(
            [
                $"Allow lambda:InvokeFunction on {functions}",
                "Allow logs:CreateLogDelivery logs:DeleteLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies"
                + " logs:GetLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:UpdateLogDelivery on *",
                "Allow xray:GetSamplingRules xray:GetSamplingTargets xray:PutTelemetryRecords xray:PutTraceSegments on *",
            ],
            Grants.OfRole($"{definition.Construct}/StateMachine/Role").Order());
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_substitution_is_used_and_every_placeholder_has_one(string machine)
    {
        var definition = Definition.All[machine];
        var substitutions = Machine(definition).Properties["DefinitionSubstitutions"]!.AsObject();

        Assert.Equal(
            definition.Functions.Select(name => $"{name}FunctionArn"),
            substitutions.Select(each => each.Key).Order(StringComparer.Ordinal));
        Assert.All(definition.Functions, name => Assert.Equal($"<{name}/Function>.Arn", Readable.Of(substitutions[$"{name}FunctionArn"])));
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_state_calls_the_function_of_its_name(string machine, string state) =>
        Assert.Equal(state, Definition.Function(Definition.All[machine].Tasks[state]));

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_client_gives_up_before_its_function_and_a_function_before_its_task(string machine, string state)
    {
        var task = Definition.All[machine].Tasks[state];
        var function = Resource.At($"{Definition.Function(task)}/Function").Properties;
        var timeout = function["Timeout"]!.GetValue<int>();
        var clients = function["Environment"]!["Variables"]!.AsObject()
            .Where(variable => variable.Key.EndsWith("_TIMEOUT_SECONDS", StringComparison.Ordinal))
            .Select(variable => int.Parse(variable.Value!.GetValue<string>(), CultureInfo.InvariantCulture));

        Assert.All(clients, client => Assert.InRange(client, 1, timeout - 1));
        if (task["Resource"]!.GetValue<string>().EndsWith(".waitForTaskToken", StringComparison.Ordinal))
            Assert.Contains("$states.input.approveBy", task["TimeoutSeconds"]!.GetValue<string>(), StringComparison.Ordinal);
        else
            Assert.InRange(timeout, 1, task["TimeoutSeconds"]!.GetValue<int>() - 1);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Executions_are_standard_and_traced(string machine) => SynthesizedStack.Template.HasResourceProperties(
        "AWS::StepFunctions::StateMachine",
        new Dictionary<string, object>
        {
            ["StateMachineName"] = $"stepbooking-dev-{machine}",
            ["StateMachineType"] = "STANDARD",
            ["TracingConfiguration"] = new Dictionary<string, object> { ["Enabled"] = true },
        });

    [Theory]
    [MemberData(nameof(Machines))]
    public void Errors_are_logged_without_what_the_executions_carry(string machine)
    {
        var definition = Definition.All[machine];
        var logging = Machine(definition).Properties["LoggingConfiguration"]!;

        Assert.Equal("ERROR", logging["Level"]!.GetValue<string>());
        Assert.False(logging["IncludeExecutionData"]!.GetValue<bool>());
        Assert.Equal(
            $"/aws/vendedlogs/states/stepbooking-dev-{machine}",
            Readable.Of(Resource.At($"{definition.Construct}/Logs").Properties["LogGroupName"]));
    }

    private static Resource Machine(Definition definition) => Resource.At($"{definition.Construct}/StateMachine");
}
