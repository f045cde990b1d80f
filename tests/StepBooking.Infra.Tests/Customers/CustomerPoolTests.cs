using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Customers;

public sealed class CustomerPoolTests
{
    private static Resource Pool => Resource.At("Customers/UserPool");

    private static Resource Client => Resource.At("Customers/Client");

    [Fact]
    public void Contacts_are_remembered_before_each_token()
    {
        Assert.Equal("<RememberContact/Function>.Arn", Readable.Of(Pool.Properties["LambdaConfig"]!["PreTokenGeneration"]));
        var permission = Resource.At("Customers/UserPool/PreTokenGenerationCognito").Properties;
        Assert.Equal("<RememberContact/Function>.Arn", Readable.Of(permission["FunctionName"]));
        Assert.Equal("cognito-idp.amazonaws.com", Readable.Of(permission["Principal"]));
        Assert.Equal("<Customers/UserPool>.Arn", Readable.Of(permission["SourceArn"]));
    }

    [Fact]
    public void People_sign_in_by_verified_email()
    {
        Assert.Equal("email", Readable.Of(Pool.Properties["UsernameAttributes"]));
        Assert.Equal("email", Readable.Of(Pool.Properties["AutoVerifiedAttributes"]));
        Assert.Equal("email", Readable.Of(Pool.Properties["UserAttributeUpdateSettings"]!["AttributesRequireVerificationBeforeUpdate"]));
        Assert.False(Pool.Properties["UsernameConfiguration"]!["CaseSensitive"]!.GetValue<bool>());
        Assert.Equal(12, Pool.Properties["Policies"]!["PasswordPolicy"]!["MinimumLength"]!.GetValue<int>());
    }

    [Fact]
    public void The_pool_outlives_the_stack() => Assert.Equal("Retain", Readable.Of(Pool.Declaration["DeletionPolicy"]));

    [Fact]
    public void The_client_has_no_secret_and_never_sends_a_password()
    {
        Assert.False(Client.Properties["GenerateSecret"]!.GetValue<bool>());
        Assert.Equal("ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH", Readable.Of(Client.Properties["ExplicitAuthFlows"]));
        Assert.Equal("ENABLED", Readable.Of(Client.Properties["PreventUserExistenceErrors"]));
        Assert.False(Client.Properties.ContainsKey("AllowedOAuthFlows"));
    }

    [Fact]
    public void Nobody_makes_themselves_a_provider()
    {
        Assert.Contains(Pool.Properties["Schema"]!.AsArray(), attribute => Readable.Of(attribute!["Name"]) == "provider");
        Assert.Contains("custom:provider", Readable.Of(Client.Properties["ReadAttributes"]), StringComparison.Ordinal);
        Assert.Equal("email, locale, phone_number", Readable.Of(Client.Properties["WriteAttributes"]));
    }

    [Fact]
    public void Clerks_and_operators_are_groups() => Assert.Equal(
        ["clerks", "operators"],
        Resource.OfType("AWS::Cognito::UserPoolGroup").Select(group => Readable.Of(group.Properties["GroupName"])).Order());
}
