using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Iam;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Iam;

public sealed class PolicyDocumentTests
{
    private const string Table = "arn:aws:dynamodb:us-east-1:000000000000:table/Bookings";

    [Theory]
    [InlineData("dynamodb:GetItem", Table, true)]
    [InlineData("DynamoDB:getitem", Table, true)]
    [InlineData("dynamodb:PutItem", Table, false)]
    [InlineData("dynamodb:GetItem", Table + "/index/due", false)]
    [InlineData("dynamodb:Query", Table + "/index/due", true)]
    [InlineData("dynamodb:Query", Table, false)]
    [InlineData("s3:GetObject", "arn:aws:s3:::any/thing", true)]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::any/thing", false)]
    [InlineData("s3:GetBucketAcl", "arn:aws:s3:::any/thing", true)]
    public void Allows_what_a_statement_names_and_nothing_else(string action, string resource, bool allowed)
    {
        var policy = Policy("""
            {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "TABLE"},
            {"Effect": "Allow", "Action": ["dynamodb:Query"], "Resource": ["TABLE/index/*"]},
            {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}
            """);

        Assert.Equal(allowed, PolicyDocument.Allow([policy], new AwsPermission(action, resource)));
    }

    [Fact]
    public void A_deny_wins_over_every_allow()
    {
        var allow = Policy("""{"Effect": "Allow", "Action": "*", "Resource": "*"}""");
        var deny = Policy("""{"Effect": "Deny", "Action": "dynamodb:Delete*", "Resource": "*"}""");

        Assert.True(PolicyDocument.Allow([allow, deny], new AwsPermission("dynamodb:GetItem", Table)));
        Assert.False(PolicyDocument.Allow([allow, deny], new AwsPermission("dynamodb:DeleteItem", Table)));
        Assert.False(PolicyDocument.Allow([deny], new AwsPermission("dynamodb:GetItem", Table)));
    }

    [Fact]
    public void NotResource_leaves_out_what_it_names()
    {
        var policy = Policy("""{"Effect": "Allow", "Action": "sns:Publish", "NotResource": "arn:aws:sns:*:*:*"}""");

        Assert.True(PolicyDocument.Allow([policy], new AwsPermission("sns:Publish", "*")));
        Assert.False(PolicyDocument.Allow([policy], new AwsPermission("sns:Publish", "arn:aws:sns:us-east-1:000000000000:alarms")));
    }

    [Fact]
    public void NotAction_leaves_out_what_it_names()
    {
        var policy = Policy("""{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}""");

        Assert.True(PolicyDocument.Allow([policy], new AwsPermission("sqs:SendMessage", "x")));
        Assert.False(PolicyDocument.Allow([policy], new AwsPermission("iam:PassRole", "x")));
    }

    [Theory]
    [InlineData(new[] { "U#alice" }, true)]
    [InlineData(new[] { "U#alice", "U#bert" }, true)]
    [InlineData(new[] { "B#1" }, false)]
    [InlineData(new[] { "U#alice", "B#1" }, false)]
    [InlineData(new string[0], true)]
    public void Leading_keys_must_all_match(string[] keys, bool allowed)
    {
        var policy = Policy("""
            {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "TABLE",
             "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["U#*"]}}}
            """);
        var permission = new AwsPermission("dynamodb:GetItem", Table)
        {
            Context = keys.Length == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new() { ["dynamodb:leadingkeys"] = keys },
        };

        Assert.Equal(allowed, PolicyDocument.Allow([policy], permission));
    }

    [Theory]
    [InlineData("StringEquals", "a", true)]
    [InlineData("StringEquals", "b", false)]
    [InlineData("StringNotEquals", "b", true)]
    [InlineData("StringEqualsIfExists", null, true)]
    [InlineData("StringEquals", null, false)]
    [InlineData("StringNotEquals", null, true)]
    [InlineData("ForAnyValue:StringLike", "abc", false)]
    [InlineData("ForAnyValue:StringLike", "a", true)]
    public void Conditions_hold_as_in_IAM(string test, string? value, bool holds)
    {
        var policy = Policy($$$$"""{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"{{{{test}}}}": {"x:key": "a"}}}""");
        var context = new Dictionary<string, IReadOnlyList<string>>();
        if (value is not null)
            context["x:key"] = [value];

        Assert.Equal(holds, PolicyDocument.Allow([policy], new AwsPermission("x:y", "z") { Context = context }));
    }

    [Theory]
    [InlineData("""{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"DateLessThan": {"aws:CurrentTime": "2030-01-01"}}}""", "DateLessThan")]
    [InlineData("""{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws:username}"}""", "${aws:username}")]
    [InlineData("""{"Effect": "Allow", "Action": "*", "NotPrincipal": "*"}""", "NotPrincipal")]
    public void What_it_cannot_evaluate_stops_the_start(string statement, string named) =>
        Assert.Contains(named, Assert.Throws<StartUpException>(() => Policy(statement)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_role_is_taken_only_by_the_service_that_it_trusts()
    {
        var identities = new Identities(new byte[32]);
        var trust = Policy("""{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}""");
        var role = identities.Add("ReserveSeats", trust);

        Assert.Equal(role.Identity, identities.Assume(role.Identity.Arn, "lambda.amazonaws.com"));
        Assert.Throws<AwsError>(() => identities.Assume(role.Identity.Arn, "states.amazonaws.com"));
        Assert.Throws<AwsError>(() => identities.Assume(Identities.RoleArn("Nobody"), "lambda.amazonaws.com"));
    }

    [Fact]
    public void Keys_are_each_roles_own_letters_and_digits_and_the_same_after_a_restart()
    {
        var trust = Policy("""{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"}""");
        var first = new Identities(new byte[32]).Add("A", trust).Identity;
        var again = new Identities(new byte[32]).Add("A", trust).Identity;
        var other = new Identities(new byte[32]).Add("B", trust).Identity;
        var elsewhere = new Identities(Enumerable.Repeat((byte)1, 32).ToArray()).Add("A", trust).Identity;

        Assert.Equal(first, again);
        Assert.Equal(3, new[] { first, other, elsewhere }.Select(identity => identity.AccessKeyId).Distinct().Count());
        Assert.Matches("^[A-Z0-9]{20}$", first.AccessKeyId);
        Assert.Matches("^[A-Z0-9]{40}$", first.SecretAccessKey);
    }

    private static PolicyDocument Policy(string statements) => PolicyDocument.Read(
        JsonNode.Parse($$"""{"Version": "2012-10-17", "Statement": [{{statements.Replace("TABLE", Table, StringComparison.Ordinal)}}]}"""), "Test/Policy");
}
