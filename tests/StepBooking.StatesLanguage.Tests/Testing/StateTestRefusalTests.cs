using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Testing;

public class StateTestRefusalTests
{
    private const string Pass = """{"Type": "Pass", "End": true}""";
    private const string Start = """{"Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "Parameters": {}, "End": true}""";
    private static readonly StateMock Empty = new() { Result = JsonMap.Empty };

    private static async Task<string> Refusal(StateTest test)
    {
        var refused = await Assert.ThrowsAsync<StateTestException>(() => new StateTester(new Bench().Engine).Test(test));
        return $"{refused.Code}: {refused.Message}";
    }

    [Fact]
    public async Task Mocks_are_for_states_that_do_work_and_one_thing_at_a_time()
    {
        Assert.Equal(
            "ValidationException: State type 'Pass' is not supported when a mock is specified",
            await Refusal(new StateTest { Definition = Pass, Mock = Empty }));
        Assert.Equal(
            "ValidationException: A test mock should have only one of the following fields: [result, errorOutput].",
            await Refusal(new StateTest { Definition = Start, Mock = Empty with { Fails = true } }));
        Assert.Equal(
            "ValidationException: TestState does not support RetrierRetryCount when a mock is not specified.",
            await Refusal(new StateTest { Definition = Start, Configuration = new() { RetrierRetryCount = 1 } }));
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("arn:aws:states:::states:startExecution.sync")]
    [InlineData("arn:aws:states:us-east-1:000000000000:activity:work")]
    public async Task What_answers_later_needs_a_mock(string resource)
    {
        var definition = $$"""{"Type": "Task", "Resource": "{{resource}}", "End": true}""";

        Assert.StartsWith("InvalidDefinition: ", await Refusal(new StateTest { Definition = definition }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Type": "None", "End": true}""", null, "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/StateName/Type'")]
    [InlineData("""{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}""", "B", "ValidationException: State not found in definition")]
    public async Task The_state_must_be_there_and_be_one(string definition, string? name, string refusal)
    {
        Assert.Equal(refusal, await Refusal(new StateTest { Definition = definition, StateName = name }));
    }

    [Theory]
    [InlineData("""{"Region": "eu-west-1"}""", "Region")]
    [InlineData("""{"Task": {"Name": "a"}}""", "Name")]
    public async Task The_context_object_has_only_its_own_fields(string context, string field)
    {
        Assert.Equal(
            $"ValidationException: Invalid Context object provided: Field '{field}' is not allowed",
            await Refusal(new StateTest { Definition = Pass, Context = Json.Parse(context) }));
    }

    [Theory]
    [InlineData("states:startExecution", "{}", "Required field 'ExecutionArn' is missing")]
    [InlineData("states:startExecution", """{"ExecutionArn": "", "StartDate": "d"}""", "Field 'ExecutionArn' is smaller than the minimum length")]
    [InlineData("states:startExecution", "[]", "Result must be an object")]
    [InlineData("aws-sdk:dynamodb:query", """{"Items": [1]}""", "Field 'Items' must be an object")]
    [InlineData("aws-sdk:dynamodb:query", """{"Items": {}}""", "Field 'Items' must be an array")]
    [InlineData("aws-sdk:lambda:getFunction", """{"Configuration": {"Timeout": 0}}""", "Field 'Timeout' is less than the minimum value")]
    [InlineData("aws-sdk:s3:putObject", """{"BucketKeyEnabled": "yes"}""", "Field 'BucketKeyEnabled' must be a boolean")]
    public async Task A_mocked_result_must_look_like_the_services(string resource, string result, string complaint)
    {
        var definition = $$"""{"Type": "Task", "Resource": "arn:aws:states:::{{resource}}", "Parameters": {}, "End": true}""";
        var test = new StateTest { Definition = definition, Mock = new StateMock { Result = Json.Parse(result) } };

        Assert.Equal($"ValidationException: Mock result schema validation error: {complaint}", await Refusal(test));
    }

    [Fact]
    public async Task How_much_of_it_is_checked_can_be_chosen()
    {
        var tester = new StateTester(new Bench().Engine);
        var wrong = new StateMock { Result = Json.Parse("""{"StartDate": 1}""") };

        var present = await tester.Test(new StateTest { Definition = Start, Mock = Empty with { Validation = FieldValidation.Present } });
        var none = await tester.Test(new StateTest { Definition = Start, Mock = wrong with { Validation = FieldValidation.None } });

        Assert.Equal((StateTestStatus.Succeeded, StateTestStatus.Succeeded), (present.Status, none.Status));
        Assert.Contains(
            "'StartDate' must be a string",
            await Refusal(new StateTest { Definition = Start, Mock = wrong with { Validation = FieldValidation.Present } }),
            StringComparison.Ordinal);
    }
}
