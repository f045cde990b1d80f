using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.TestUtilities;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>What generated code does when it is called.</summary>
public class GeneratedCodeTests
{
    private const string Generated = "Trips.Steps.ReserveFunction_Reserve_Generated";

    [Fact]
    public void Each_invocation_has_a_scope_of_its_own_that_ends_with_it()
    {
        var target = Load(
            "services.AddScoped<Ticket>()",
            "public string Reserve([FromServices] Ticket one, [FromServices] Ticket same) => $\"{one.Number} {one == same} {Ticket.Disposed}\";");

        Assert.Equal("1 True 0", GeneratedCode.Call(target, "Reserve", Stream.Null));
        Assert.Equal("2 True 1", GeneratedCode.Call(target, "Reserve", Stream.Null));
    }

    [Fact]
    public void Function_is_a_singleton_unless_registered_otherwise()
    {
        const string Method = "public int Reserve() => ++calls;";
        const string Member = "private int calls;";
        var singleton = Load("services.AddScoped<Ticket>()", Method, Member);
        var scoped = Load("services.AddScoped<ReserveFunction>()", Method, Member);

        Assert.Equal([1, 2], [GeneratedCode.Call(singleton, "Reserve", Stream.Null), GeneratedCode.Call(singleton, "Reserve", Stream.Null)]);
        Assert.Equal([1, 1], [GeneratedCode.Call(scoped, "Reserve", Stream.Null), GeneratedCode.Call(scoped, "Reserve", Stream.Null)]);
    }

    [Fact]
    public void Function_is_made_before_the_first_invocation()
    {
        var thrown = Assert.ThrowsAny<Exception>(() => Load(
            "services.AddScoped<Ticket>()",
            "public void Reserve() { }",
            "public ReserveFunction() => throw new InvalidOperationException(\"made\");"));

        Assert.Contains("made", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Route_values_come_from_the_path_and_are_null_without_one()
    {
        var target = Load(
            "services.AddScoped<Ticket>()",
            "[RestApi(LambdaHttpMethod.Get, \"/b/{id}\")] public APIGatewayProxyResponse Reserve(string? id) => new() { Body = id ?? \"none\" };");

        Assert.Equal("7", Body(new APIGatewayProxyRequest { PathParameters = new Dictionary<string, string> { ["id"] = "7" } }));
        Assert.Equal("none", Body(new APIGatewayProxyRequest { PathParameters = new Dictionary<string, string>() }));
        Assert.Equal("none", Body(new APIGatewayProxyRequest()));

        string? Body(APIGatewayProxyRequest request) =>
            ((APIGatewayProxyResponse)GeneratedCode.Call(target, "Reserve", request, new TestLambdaContext())!).Body;
    }

    [Fact]
    public void Execution_environment_names_the_annotations()
    {
        using var environment = new Surroundings(("AWS_EXECUTION_ENV", "AWS_Lambda_provided.al2023"));
        Load("services.AddScoped<Ticket>()", "public void Reserve() { }");

        Assert.Equal("AWS_Lambda_provided.al2023_lib/amazon-lambda-annotations#2.3.0", Environment.GetEnvironmentVariable("AWS_EXECUTION_ENV"));
    }

    private static object Load(string registration, string method, string member = "")
    {
        const string Ticket = """
            namespace Trips.Steps
            {
                public sealed class Ticket : IDisposable
                {
                    public static int Made;
                    public static int Disposed;
                    public int Number { get; } = ++Made;
                    public void Dispose() => Disposed++;
                }
                [LambdaStartup]
                public class Startup
                {
                    public void ConfigureServices(IServiceCollection services) => REGISTRATION;
                }
            }

            """;
        var function = $$"""
            namespace Trips.Steps { public class ReserveFunction { {{member}} [LambdaFunction] {{method}} } }
            """;
        var source = Programs.Head + Programs.Serializer + Ticket.Replace("REGISTRATION", registration, StringComparison.Ordinal) + function;
        return GeneratedCode.Load(source).New(Generated);
    }
}
