using Microsoft.CodeAnalysis;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>What cannot be generated is an error that says why, where the function is, and nothing is generated for it.</summary>
public class DiagnosticTests
{
    [Theory]
    [InlineData("public static Answer Reserve(Ask ask) => new(null);", "not a static one")]
    [InlineData("private Answer Reserve(Ask ask) => new(null);", "is public or internal")]
    [InlineData("public T Reserve<T>(Ask ask) where T : new() => new();", "type parameters")]
    [InlineData("public async void Reserve(Ask ask) => await Task.Yield();", "an async function returns a Task")]
    [InlineData("public ValueTask Reserve(Ask ask) => default;", "a ValueTask is not awaited")]
    [InlineData("public ValueTask<Answer> Reserve(Ask ask) => default;", "a ValueTask is not awaited")]
    [InlineData("public void Reserve(ref Ask ask) { }", "passed by value")]
    [InlineData("public void Reserve(Ask ask, System.Threading.CancellationToken token) { }", "no CancellationToken")]
    [InlineData("public void Reserve(Ask ask, Ask other) { }", "an event, an ILambdaContext, or both in that order")]
    [InlineData("public void Reserve(ILambdaContext context, Ask ask) { }", "an event, an ILambdaContext, or both in that order")]
    [InlineData("[RestApi(LambdaHttpMethod.Get, \"/x\")] public APIGatewayProxyResponse Reserve(Ask ask) => new();", "'ask' is bound to nothing")]
    [InlineData("[RestApi(LambdaHttpMethod.Get, \"/x/{id}\")] public APIGatewayProxyResponse Reserve(APIGatewayProxyRequest request) => new();", "'{id}' has no parameter")]
    [InlineData("[RestApi(LambdaHttpMethod.Get, \"/x\")] public APIGatewayProxyResponse Reserve([FromRoute] string id) => new();", "the route has no '{id}'")]
    [InlineData("[RestApi(LambdaHttpMethod.Get, \"/x/{id}\")] public APIGatewayProxyResponse Reserve(Guid id) => new();", "therefore a string here")]
    [InlineData("[RestApi(LambdaHttpMethod.Get, \"/x\")] public Task<Answer> Reserve() => Task.FromResult(new Answer(null));", "returns APIGatewayProxyResponse")]
    public void Function_that_cannot_be_bound_is_AWSLambda0107(string method, string expected)
    {
        var run = GeneratorRun.Over(Programs.With(method));

        var problem = Assert.Single(run.Reported);
        Assert.Equal("AWSLambda0107", problem.Id);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Contains(expected, problem.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("Functions.cs", problem.Location.GetLineSpan().Path);
        Assert.Empty(run.FileNames);
    }

    [Theory]
    [InlineData("public class Outer { public class ReserveFunction { [LambdaFunction] public void Reserve() { } } }", "not inside another class")]
    [InlineData("public abstract class ReserveFunction { [LambdaFunction] public void Reserve() { } }", "can be made an instance of")]
    [InlineData("public class ReserveFunction<T> { [LambdaFunction] public void Reserve() { } }", "type parameters")]
    [InlineData("public class ReserveFunction { [LambdaFunction] public void Reserve([FromServices] TimeProvider clock) { } }", "needs a class marked LambdaStartup")]
    [InlineData("[LambdaStartup] public class Startup { public void Configure(IServiceCollection services) { } }", "no method 'public void ConfigureServices(IServiceCollection)'")]
    public void Class_that_cannot_be_used_is_AWSLambda0107(string type, string expected)
    {
        var problem = Assert.Single(GeneratorRun.Over(Programs.Head + Programs.Serializer + type).Reported);

        Assert.Equal("AWSLambda0107", problem.Id);
        Assert.Contains(expected, problem.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reserve")]
    [InlineData("RESERVE")]
    public void Two_functions_of_one_generated_name_are_AWSLambda0107(string second)
    {
        var functions = $$"""
            namespace One { public class A { [LambdaFunction] public void Reserve() { } } }
            namespace Two { public class A { [LambdaFunction] public void {{second}}() { } } }
            """;
        var run = GeneratorRun.Over(Programs.Head + Programs.Serializer + functions);

        Assert.Equal(["AWSLambda0107", "AWSLambda0107"], run.Reported.Select(problem => problem.Id));
        Assert.Empty(run.FileNames);
    }

    [Fact]
    public void Missing_serializer_is_AWSLambda0108()
    {
        var run = GeneratorRun.Over(Programs.Head + Programs.Types + Programs.Function("public void Reserve(Ask ask) { }"));

        Assert.Equal("AWSLambda0108", Assert.Single(run.Reported).Id);
        Assert.Empty(run.FileNames);
    }

    [Fact]
    public void Second_startup_is_AWSLambda0101()
    {
        const string Another = "[LambdaStartup] public class Other { public void ConfigureServices(IServiceCollection services) { } }";
        var run = GeneratorRun.Over(Programs.Head + Another + Programs.Startup);

        Assert.Equal("AWSLambda0101", Assert.Single(run.Reported).Id);
    }

    [Fact]
    public void Resource_name_with_a_dash_is_AWSLambda0106()
    {
        var source = Programs.With("public void Reserve() { }").Replace("[LambdaFunction]", "[LambdaFunction(ResourceName = \"a-b\")]", StringComparison.Ordinal);

        Assert.Equal("AWSLambda0106", Assert.Single(GeneratorRun.Over(source).Reported).Id);
    }

    [Fact]
    public void Missing_packages_are_AWSLambda0104()
    {
        var withoutServices = GeneratorRun.Over(Programs.With("public void Reserve() { }"), without: "DependencyInjection");
        var withoutRuntime = GeneratorRun.Over(WithMain("public void Reserve() { }"), OutputKind.ConsoleApplication, "RuntimeSupport");

        Assert.Contains("Microsoft.Extensions.DependencyInjection", Assert.Single(withoutServices.Reported, IsMissing).GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Amazon.Lambda.RuntimeSupport", Assert.Single(withoutRuntime.Reported, IsMissing).GetMessage(null), StringComparison.Ordinal);

        static bool IsMissing(Diagnostic problem) => problem.Id == "AWSLambda0104";
    }

    [Fact]
    public void Main_in_a_library_is_AWSLambda0111() =>
        Assert.Equal("AWSLambda0111", Assert.Single(GeneratorRun.Over(WithMain("public void Reserve() { }")).Reported).Id);

    [Fact]
    public void Unknown_runtime_is_AWSLambda0112()
    {
        var source = WithMain("public void Reserve() { }").Replace("GenerateMain = true", "Runtime = \"dotnet6\"", StringComparison.Ordinal);

        Assert.Equal("AWSLambda0112", Assert.Single(GeneratorRun.Over(source).Reported).Id);
    }

    [Fact]
    public void Main_without_functions_is_AWSLambda0113()
    {
        var run = GeneratorRun.Over(
            Programs.Head + "[assembly: LambdaGlobalProperties(GenerateMain = true)]",
            OutputKind.ConsoleApplication);

        Assert.Equal("AWSLambda0113", Assert.Single(run.Reported).Id);
    }

    [Fact]
    public void Second_Main_is_AWSLambda0114()
    {
        var run = GeneratorRun.Over(
            WithMain("public void Reserve() { }") + "\npublic static class Own { public static void Main() { } }",
            OutputKind.ConsoleApplication);

        Assert.Equal("AWSLambda0114", Assert.Single(run.Reported).Id);
        Assert.DoesNotContain("Program.g.cs", run.FileNames);
    }

    [Fact]
    public void Method_names_that_differ_in_case_alone_are_AWSLambda0107_with_a_Main()
    {
        var run = GeneratorRun.Over(
            WithMain("public void Reserve() { }") + "namespace Trips { public class Other { [LambdaFunction] public void RESERVE() { } } }",
            OutputKind.ConsoleApplication);

        Assert.Equal("AWSLambda0107", Assert.Single(run.Reported).Id);
        Assert.Equal(["Other_RESERVE_Generated.g.cs", "ReserveFunction_Reserve_Generated.g.cs"], run.FileNames.Order());
    }

    private static string WithMain(string method) =>
        Programs.Head + Programs.Serializer + "[assembly: LambdaGlobalProperties(GenerateMain = true)]\n" + Programs.Types + Programs.Function(method);
}
