namespace StepBooking.Infra.Tests.Stack;

public sealed class PermissionTests
{
    // Each accepts no other resource: AWS knows no ARN of a trace, a log delivery, a waiting task or a telephone number.
    private static readonly string[] WithoutResource =
    [
        "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
        "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries",
        "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",
        "states:SendTaskSuccess", "states:SendTaskFailure",
    ];

    private static IEnumerable<string> Everything => Resource.OfType("AWS::IAM::Role").SelectMany(role => Grants.OfRole(role.Path));

    [Fact]
    public void No_action_is_a_pattern() => Assert.DoesNotContain(
        Everything.Select(Actions), actions => actions.Contains('*', StringComparison.Ordinal));

    [Fact]
    public void Every_resource_is_exact_but_for_the_actions_that_know_none()
    {
        var wide = Everything
            .Where(line => line.EndsWith(" on *", StringComparison.Ordinal))
            .SelectMany(line => Actions(line).Split(' ')[1..]);

        Assert.Empty(wide.Except(WithoutResource));
    }

    [Fact]
    public void Only_SMS_is_granted_by_exclusion() => Assert.Equal(
        ["Allow sns:Publish on all but arn:<AWS::Partition>:sns:*:*:*"],
        Everything.Where(line => line.Contains(" on all but ", StringComparison.Ordinal)).Distinct());

    [Fact]
    public void Every_role_belongs_to_one_service() => Assert.All(
        Resource.OfType("AWS::IAM::Role"),
        role =>
        {
            var trust = Assert.Single(role.Properties["AssumeRolePolicyDocument"]!["Statement"]!.AsArray());
            Assert.Contains(
                trust!["Principal"]!["Service"]!.GetValue<string>(),
                new[] { "lambda.amazonaws.com", "states.amazonaws.com", "apigateway.amazonaws.com", "appsync.amazonaws.com" });
        });

    private static string Actions(string line) => line[..line.IndexOf(" on ", StringComparison.Ordinal)];
}
