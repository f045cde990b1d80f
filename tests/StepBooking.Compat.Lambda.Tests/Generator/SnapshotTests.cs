using Microsoft.CodeAnalysis;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>
/// What is generated for each kind of signature is the text under Expected, and compiles without a complaint. With the environment
/// variable SNAPSHOTS set to that folder, a run writes the texts instead of reading them.
/// </summary>
public class SnapshotTests
{
    private const string FileName = "ReserveFunction_Reserve_Generated.g.cs";

    public static TheoryData<string, string> Signatures => new()
    {
        { "EventAndContextToTaskOfValue", "public Task<Answer> Reserve(Ask ask, ILambdaContext context) => throw new InvalidOperationException(context.AwsRequestId + ask);" },
        { "EventToTask", "public Task Reserve(Ask ask) => Task.CompletedTask;" },
        { "EventToNothing", "public void Reserve(Ask? ask) { }" },
        { "EventToValue", "public Answer Reserve(Ask ask) => new(ask.Name);" },
        { "ContextToNothing", "public void Reserve(ILambdaContext context) { }" },
        { "NothingToTask", "public Task Reserve() => Task.CompletedTask;" },
        { "StreamToTaskOfStream", "public Task<Stream> Reserve(Stream input) => Task.FromResult(input);" },
        { "ValueTypeToValueType", "public int Reserve(int? seats, ILambdaContext context) => seats ?? 0;" },
        { "Services", "public Answer Reserve(Ask ask, [FromServices] TimeProvider clock, ILambdaContext context) => new(clock.GetUtcNow().ToString());" },
        { "Route", "[RestApi(LambdaHttpMethod.Post, \"/bookings\")] public Task<APIGatewayProxyResponse> Reserve(APIGatewayProxyRequest request, ILambdaContext context) => Task.FromResult(new APIGatewayProxyResponse());" },
        { "RouteWithNames", "[RestApi(LambdaHttpMethod.Get, \"/bookings/{id}/{proxy+}\")] public APIGatewayProxyResponse Reserve(string id, [FromRoute(Name = \"proxy\")] string? rest, [FromServices] TimeProvider clock) => new();" },
        { "MethodSerializer", "[LambdaSerializer(typeof(CamelCaseLambdaJsonSerializer))] public Answer Reserve(Ask ask) => new(ask.Name);" },
        { "InternalMethod", "internal Task<Answer?> Reserve(Ask ask) => Task.FromResult<Answer?>(null);" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Signature_is_generated_as_expected(string name, string method) =>
        AssertExpected(name, GeneratorRun.Over(Programs.With(method)), FileName);

    [Fact]
    public void Without_startup_the_class_is_made_once() =>
        AssertExpected("WithoutStartup", GeneratorRun.Over(Programs.WithoutStartup("public Answer Reserve(Ask ask) => new(ask.Name);")), FileName);

    [Fact]
    public void Internal_class_outside_any_namespace_is_generated()
    {
        const string Function = "internal class ReserveFunction { [LambdaFunction] public void Reserve(string name) { } }";

        AssertExpected("GlobalNamespace", GeneratorRun.Over(Programs.Head + Programs.Serializer + Function), FileName);
    }

    [Fact]
    public void Main_dispatches_by_method_name()
    {
        const string Functions = """
            [assembly: LambdaGlobalProperties(GenerateMain = true)]
            namespace Trips.Steps
            {
                public class ReserveFunction
                {
                    [LambdaFunction] public Task<Answer> Reserve(Ask ask, ILambdaContext context) => Task.FromResult(new Answer(ask.Name));
                    [LambdaFunction(ResourceName = "FreeSeats")] public void Release(Ask ask) { }
                }
            }
            namespace Trips.Reads
            {
                public class ShowFunction
                {
                    [LambdaFunction]
                    [RestApi(LambdaHttpMethod.Get, "/bookings/{id}")]
                    public APIGatewayProxyResponse Show(string id) => new() { Body = id };
                    [LambdaFunction] public Task Tick() => Task.CompletedTask;
                }
            }
            """;
        var run = GeneratorRun.Over(
            Programs.Head + Programs.Serializer + Functions + Programs.Types,
            OutputKind.ConsoleApplication);

        Assert.Equal(5, run.FileNames.Count());
        AssertExpected("Program", run, "Program.g.cs");
    }

    private static void AssertExpected(string name, GeneratorRun run, string fileName)
    {
        Assert.Empty(run.Reported);
        Assert.Empty(run.CompilerComplaints);
        var text = run[fileName];
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.txt"), text);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Generator", "Expected", $"{name}.txt")), text);
    }
}
