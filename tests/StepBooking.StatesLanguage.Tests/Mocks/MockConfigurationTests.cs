using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Mocks;

public sealed class MockConfigurationTests
{
    [Fact]
    public void A_range_answers_each_invocation_in_it_and_none_beside_it()
    {
        var response = Mocked.Configuration().Find("Orders", "Retries").States["Work"];
        Assert.Equal("Lambda.ResourceNotReadyException", response.Outcome(0)!.Error);
        Assert.Equal("Lambda.TimeoutException", response.Outcome(1)!.Error);
        Assert.Equal("Lambda timed out.", response.Outcome(2)!.Cause);
        Assert.Equal(Json.Parse("""{"done": true}"""), response.Outcome(3)!.Output);
        Assert.Null(response.Outcome(4));
    }

    [Fact]
    public void A_response_may_be_any_JSON_value_and_one_that_is_never_used_may_be_empty()
    {
        var configuration = MockConfiguration.Parse("""
            {"StateMachines": {"M": {"TestCases": {"C": {"Work": "Null"}}}},
             "MockedResponses": {"Null": {"0": {"Return": null}, "1": {"Return": [1]}}, "Unused": {}}}
            """);
        var response = configuration.Find("M", "C").States["Work"];
        Assert.Equal(JsonNull.Instance, response.Outcome(0)!.Output);
        Assert.Equal(Json.Parse("[1]"), response.Outcome(1)!.Output);
    }

    [Theory]
    [InlineData("[]", "/: expected an object, found an array")]
    [InlineData("{\"StateMachines\": {}}", "/: the field 'MockedResponses' is missing")]
    [InlineData("{\"StateMachines\": {}, \"MockedResponse\": {}, \"MockedResponses\": {}}", "/MockedResponse: there is no such field here; expected StateMachines and MockedResponses")]
    [InlineData("{\"StateMachines\": {\"M\": {}}, \"MockedResponses\": {}}", "/StateMachines/M: the field 'TestCases' is missing")]
    [InlineData("{\"StateMachines\": {\"M\": {\"TestCases\": {\"C\": {\"S\": 1}}}}, \"MockedResponses\": {}}", "/StateMachines/M/TestCases/C/S: expected the name of a mocked response, found 1")]
    [InlineData("{\"StateMachines\": {\"M\": {\"TestCases\": {\"C\": {\"S\": \"R\"}}}}, \"MockedResponses\": {}}", "/StateMachines/M/TestCases/C/S: there is no mocked response 'R' in /MockedResponses")]
    public void A_fault_of_the_whole_is_named_with_its_place(string json, string expected) => Assert.Equal(expected, Fault(json));

    [Theory]
    [InlineData("\"x\": {\"Return\": 1}", "/x: expected the number of an invocation from \"0\", or a range of them such as \"1-2\"")]
    [InlineData("\"2-1\": {\"Return\": 1}", "/2-1: expected the number of an invocation from \"0\", or a range of them such as \"1-2\"")]
    [InlineData("\"0\": {}", "/0: expected exactly one field, Return or Throw, found none")]
    [InlineData("\"0\": {\"Return\": 1, \"Throw\": {}}", "/0: expected exactly one field, Return or Throw, found Return, Throw")]
    [InlineData("\"0\": {\"Throw\": \"x\"}", "/0/Throw: expected an object, found \"x\"")]
    [InlineData("\"0\": {\"Throw\": {\"Error\": \"x\"}}", "/0/Throw: the field 'Cause' is missing")]
    [InlineData("\"0\": {\"Throw\": {\"Error\": 1, \"Cause\": \"\"}}", "/0/Throw/Error: expected a string, found 1")]
    [InlineData("\"0-2\": {\"Return\": 1}, \"2\": {\"Return\": 2}", "/2: an invocation of this range is mocked already by another entry")]
    public void A_fault_of_a_response_is_named_with_its_place(string entries, string expected) =>
        Assert.Equal($"/MockedResponses/R{expected}", Fault("{\"StateMachines\": {}, \"MockedResponses\": {\"R\": {" + entries + "}}}"));

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refused = Assert.Throws<MockConfigurationException>(() => MockConfiguration.Parse("""
            {"StateMachines": {"M": {"TestCases": {"C": {"S": "Nowhere"}}}}, "MockedResponses": {"R": {"0": {}, "x": {"Return": 1}}}}
            """));
        Assert.Equal(3, refused.Problems.Count);
    }

    [Fact]
    public void Text_that_is_no_JSON_and_a_file_that_is_not_there_are_refused()
    {
        Assert.StartsWith("/: the file is not JSON", Fault("{"), StringComparison.Ordinal);
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        Assert.Contains(missing, Assert.Throws<MockConfigurationException>(() => MockConfiguration.Load(missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_machine_or_test_case_is_refused_with_those_that_are_there()
    {
        var configuration = Mocked.Configuration();
        Assert.Equal(
            "/StateMachines: there is no state machine 'Order' (there is: Orders)",
            Assert.Throws<MockConfigurationException>(() => configuration.Find("Order", "Well")).Message);
        Assert.Equal(
            "/StateMachines/Orders/TestCases: there is no test case 'well' (there is: Retries, Short, Well)",
            Assert.Throws<MockConfigurationException>(() => configuration.Find("Orders", "well")).Message);
    }

    [Fact]
    public void A_file_is_read_again_when_it_has_changed()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Mocked.File);
            var file = new MockFile(path);
            var first = file.Current();
            Assert.Same(first, file.Current());
            File.WriteAllText(path, """{"StateMachines": {"New": {"TestCases": {"C": {}}}}, "MockedResponses": {}}""");
            Assert.Equal("C", file.Current().Find("New", "C").Name);
            File.WriteAllText(path, "{");
            Assert.Throws<MockConfigurationException>(file.Current);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Fault(string json) => Assert.Throws<MockConfigurationException>(() => MockConfiguration.Parse(json)).Problems.Single().ToString();
}
