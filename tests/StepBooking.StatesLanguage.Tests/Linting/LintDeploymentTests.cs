using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Linting;

/// <summary>Which machine of a template a definition is for, and what its rules make of values that are known only once it is deployed.</summary>
public sealed class LintDeploymentTests
{
    private const string Definition = """
        {"QueryLanguage": "JSONata", "StartAt": "Pay", "States": {
          "Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "${PayArn}"}, "TimeoutSeconds": 10, "Next": "Tell"},
          "Tell": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "${TellArn}"}, "TimeoutSeconds": 10, "End": true}}}
        """;

    [Theory]
    [InlineData("Pay Tell", "Pay Tell Ship", "First")]
    [InlineData("Ship", "Pay Tell", "Second")]
    [InlineData("Pay", "Pay Tell", "Second")]
    [InlineData("Pay Tell", "Pay Tell", null)]
    [InlineData("Ship", "Stow", null)]
    public void A_machine_is_known_by_what_it_fills_in(string first, string second, string? found)
    {
        var template = Template(Machine("First", first), Machine("Second", second));

        Assert.Equal(found, Subject(template).Deployment?.Machine.Id);
    }

    [Fact]
    public void The_only_machine_is_it_whatever_it_fills_in() =>
        Assert.Equal("Only", Subject(Template(Machine("Only", "Ship"))).Deployment?.Machine.Id);

    [Fact]
    public void A_template_without_machines_deploys_none() => Assert.Null(Subject(Template()).Deployment);

    [Fact]
    public void A_definition_written_into_the_template_is_compared_as_JSON()
    {
        var text = System.Text.Json.JsonSerializer.Serialize(Definition);
        var template = Template(
            """
            "Other": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString": "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}"}}
            """,
            $$$"""
            "This": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString": {{{text}}}}}
            """);

        Assert.Equal("This", Subject(template).Deployment?.Machine.Id);
    }

    [Theory]
    [InlineData("""{"Fn::GetAtt": ["Pay", "Arn"]}""", false)]
    [InlineData("""[{"Fn::GetAtt": ["Tell", "Arn"]}, {"Fn::GetAtt": ["Pay", "Arn"]}]""", false)]
    [InlineData("""{"Fn::GetAtt": "Pay.Arn"}""", false)]
    [InlineData("""{"Fn::Sub": "${Pay.Arn}"}""", false)]
    [InlineData("\"*\"", false)]
    [InlineData("\"arn:aws:lambda:*:*:function:shop-*\"", false)]
    [InlineData("\"arn:aws:lambda:*:*:*\"", false)]
    [InlineData("""{"Fn::Join": ["", ["arn:aws:lambda:", {"Ref": "AWS::Region"}, ":1:function:shop-pay"]]}""", false)]
    [InlineData("""{"Fn::ImportValue": "PayArn"}""", false)]
    [InlineData("""{"Ref": "PayArnParameter"}""", false)]
    [InlineData("""{"Fn::GetAtt": ["Tell", "Arn"]}""", true)]
    [InlineData("""{"Fn::Join": ["", [{"Fn::GetAtt": ["Pay", "Arn"]}, ":*"]]}""", true)]
    [InlineData("\"arn:aws:lambda:*:*:function:store-*\"", true)]
    [InlineData("\"arn:aws:s3:::bucket\"", true)]
    public void Only_a_grant_that_surely_leaves_the_function_out_is_told_of(string resource, bool told)
    {
        var role = $$$"""
            "Role": {"Type": "AWS::IAM::Role", "Properties": {}},
            "Policy": {"Type": "AWS::IAM::Policy", "Properties": {"Roles": [{"Ref": "Role"}], "PolicyDocument": {"Statement": {
              "Effect": "Allow", "Action": ["lambda:Invoke*"], "Resource": {{{resource}}} } } } }
            """;

        Assert.Equal(told, Rules(Template(Machine("Machine", "Pay Tell"), Functions, role)).Contains("ASL603 /States/Pay"));
    }

    [Theory]
    [InlineData("10", true)]
    [InlineData("\"10\"", true)]
    [InlineData("9", false)]
    [InlineData("""{"Ref": "Seconds"}""", false)]
    public void A_timeout_that_is_not_known_yet_is_not_judged(string timeout, bool told)
    {
        var functions = Functions.Replace("\"Timeout\": 5", $"\"Timeout\": {timeout}", StringComparison.Ordinal);

        Assert.Equal(told, Rules(Template(Machine("Machine", "Pay Tell"), functions)).Contains("ASL601 /States/Pay/TimeoutSeconds"));
    }

    [Fact]
    public void A_function_is_found_through_its_alias_and_version()
    {
        var machine = Machine("Machine", "Pay Tell").Replace("""{"Fn::GetAtt": ["Pay", "Arn"]}""", """{"Ref": "Live"}""", StringComparison.Ordinal);
        const string alias = """
            "Live": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "Version"}}},
            "Version": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "Pay"}}}
            """;
        var functions = Functions.Replace("\"Timeout\": 5", "\"Timeout\": 900", StringComparison.Ordinal);

        var found = Rules(Template(machine, alias, functions));

        Assert.Contains("ASL601 /States/Pay/TimeoutSeconds", found);
        Assert.DoesNotContain("ASL602 /States/Pay", found);
    }

    [Fact]
    public void A_name_that_is_filled_in_with_nothing_or_with_no_function_is_told_of()
    {
        var found = Rules(Template(Machine("Machine", "Pay"), """
            "Pay": {"Type": "AWS::SQS::Queue", "Properties": {}}
            """));

        Assert.Contains("ASL602 /States/Pay", found);
        Assert.Contains("ASL602 /States/Tell", found);
    }

    [Theory]
    [InlineData("""{"AWS::IAM": "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"}""", false)]
    [InlineData("\"arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess\"", true)]
    [InlineData("""{"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::aws:policy/AdministratorAccess"]]}""", true)]
    [InlineData("\"arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole\"", false)]
    public void A_functions_role_is_looked_at_too(string managed, bool told)
    {
        var functions = Functions.Replace("\"Timeout\": 5", "\"Timeout\": 5, \"Role\": {\"Fn::GetAtt\": [\"PayRole\", \"Arn\"]}", StringComparison.Ordinal);
        var role = $$$"""
            "PayRole": {"Type": "AWS::IAM::Role", "Properties": {"ManagedPolicyArns": [{{{managed}}}]}}
            """;

        Assert.Equal(told, Rules(Template(Machine("Machine", "Pay Tell"), functions, role)).Contains("ASL604 /States/Pay"));
    }

    [Fact]
    public void A_rule_on_status_changes_hears_failures_as_well_as_alarms_do()
    {
        const string rule = """
            "Heard": {"Type": "AWS::Events::Rule", "Properties": {"EventPattern": {"detail-type": ["Step Functions Execution Status Change"],
              "detail": {"status": ["FAILED", "TIMED_OUT"], "stateMachineArn": [{"Ref": "Machine"}]}}}}
            """;

        Assert.Contains("ASL608 /", Rules(Template(Machine("Machine", "Pay Tell"), Functions)));
        Assert.DoesNotContain("ASL608 /", Rules(Template(Machine("Machine", "Pay Tell"), Functions, rule)));
    }

    private const string Functions = """
        "Pay": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "shop-pay", "Timeout": 5}},
        "Tell": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "shop-tell", "Timeout": 6}}
        """;

    private static JsonMap Template(params string[] resources) => (JsonMap)Json.Parse($"{{\"Resources\": {{{string.Join(",\n", resources)}}}}}");

    private static string Machine(string id, string functions)
    {
        var filled = functions.Split(' ').Select(name => $$"""
            "{{name}}Arn": {"Fn::GetAtt": ["{{name}}", "Arn"]}
            """);
        return $$"""
            "{{id}}": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
              "DefinitionSubstitutions": { {{string.Join(", ", filled)}} } } }
            """;
    }

    private static LintSubject Subject(JsonMap template) => new(StateMachineDefinition.Parse(Definition)) { Template = template };

    private static List<string> Rules(JsonMap template) => [.. new Linter().Check(Subject(template)).Select(f => $"{f.Rule.Id} {f.Location}")];
}
