using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Tests.Functions;

public sealed class FunctionResourceTests
{
    private const string ApiArn = "arn:aws:execute-api:us-east-1:000000000000:abc123/*/GET/bookings/*";

    [Fact]
    public async Task A_declared_function_runs_the_assets_folder_with_what_the_template_says()
    {
        FunctionRegistry registry = new(new FunctionSettings { AwsEndpoint = static () => "" });
        FunctionResource type = new(registry, static key => "/assets/" + key, TimeProvider.System);

        DeployedResource deployed = await type.Create(
            Declaration("AWS::Lambda::Function", """
                {"FunctionName": "stepbooking-dev-ReserveSeats", "Code": {"S3Bucket": "b", "S3Key": "0a1b.zip"}, "Handler": "bootstrap",
                 "Runtime": "provided.al2023", "Role": "arn:aws:iam::000000000000:role/r", "Timeout": 10, "MemorySize": "512",
                 "Environment": {"Variables": {"TABLE_NAME": "t", "COUNT": 3}}, "ReservedConcurrentExecutions": 20,
                 "LoggingConfig": {"LogGroup": "/stepbooking/dev/ReserveSeats", "LogFormat": "JSON", "ApplicationLogLevel": "INFO"}}
                """),
            CancellationToken.None);

        FunctionConfiguration function = Assert.Single(registry.All);
        Assert.Equal("stepbooking-dev-ReserveSeats", deployed.Ref);
        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:stepbooking-dev-ReserveSeats", deployed.Attributes["Arn"]);
        Assert.Equal("/assets/0a1b.zip", function.Folder);
        Assert.Equal(TimeSpan.FromSeconds(10), function.Timeout);
        Assert.Equal(512, function.MemorySize);
        Assert.Equal(20, function.ReservedConcurrency);
        Assert.Equal("t", function.Environment["TABLE_NAME"]);
        Assert.Equal("3", function.Environment["COUNT"]);
        Assert.Equal("/stepbooking/dev/ReserveSeats", function.LogGroup);
        Assert.Equal("JSON", function.LogFormat);
        Assert.Equal("INFO", function.ApplicationLogLevel);
    }

    [Fact]
    public async Task A_service_may_invoke_only_what_a_permission_lets_it()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add("GetBooking");
        functions.Add("Other");
        PermissionResource type = new(functions.Registry, functions.Policies);
        await type.Create(
            Declaration("AWS::Lambda::Permission", $$"""
                {"FunctionName": "arn:aws:lambda:us-east-1:000000000000:function:GetBooking", "Action": "lambda:InvokeFunction",
                 "Principal": "apigateway.amazonaws.com", "SourceArn": "{{ApiArn}}"}
                """),
            CancellationToken.None);

        FunctionResult allowed = await Call(functions, "apigateway.amazonaws.com", ApiArn.Replace("*", "x", StringComparison.Ordinal), "GetBooking");
        AwsError otherPath = await Refused(functions, "apigateway.amazonaws.com", "arn:aws:execute-api:us-east-1:000000000000:abc123/dev/GET/offerings", "GetBooking");
        AwsError otherService = await Refused(functions, "cognito-idp.amazonaws.com", ApiArn, "GetBooking");
        AwsError otherFunction = await Refused(functions, "apigateway.amazonaws.com", ApiArn, "Other");

        Assert.Null(allowed.FunctionError);
        Assert.All([otherPath, otherService, otherFunction], static error => Assert.Equal(("AccessDeniedException", 403), (error.Code, error.Status)));
    }

    private static Task<FunctionResult> Call(FakeFunctions functions, string principal, string source, string function) =>
        functions.Host.InvokeFor(principal, source, function, default, CancellationToken.None);

    private static Task<AwsError> Refused(FakeFunctions functions, string principal, string source, string function) =>
        Assert.ThrowsAsync<AwsError>(() => Call(functions, principal, source, function));

    private static ResourceDeclaration Declaration(string type, string properties) =>
        new("Logical", type, JsonNode.Parse(properties)!.AsObject(), "Stack/Logical");
}
