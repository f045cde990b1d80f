using StepBooking.Infra.Api;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Api;

public sealed class OpenApiDocumentTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_placeholder_without_a_value_is_refused_by_its_name()
    {
        var document = Read("""{"paths":{},"uri":"${Nobody}"}""");

        var problem = Assert.Throws<SynthesisException>(() => document.With(new Dictionary<string, string>()));

        Assert.Contains("${Nobody}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_take_the_place_of_placeholders_and_stay_one_text()
    {
        var document = Read("""{"a":["${Name}",1,true,{"b":1.5}]}""");
        var values = new Dictionary<string, string> { ["Name"] = "a \"quoted\" text" };

        var root = Assert.IsType<Dictionary<string, object>>(document.With(values));

        var list = Assert.IsType<object[]>(root["a"]);
        Assert.Equal(["a \"quoted\" text", 1.0, true], list[..3]);
        Assert.Equal(1.5, Assert.IsType<Dictionary<string, object>>(list[3])["b"]);
    }

    [Fact]
    public void Null_is_refused_because_API_Gateway_drops_it()
    {
        var document = Read("""{"a":null}""");

        Assert.Throws<SynthesisException>(() => document.With(new Dictionary<string, string>()));
    }

    [Fact]
    public void Operations_are_found_by_the_function_in_their_address()
    {
        var document = Read("""
            {"paths":{"/a/{id}":{
              "get":{"x-amazon-apigateway-integration":{"uri":"arn:…:functions/${GetFunctionArn}/invocations"}},
              "put":{"x-amazon-apigateway-integration":{"uri":"arn:…:states:action/StartExecution"}}}}}
            """);

        Assert.Equal([new OpenApiOperation("GET", "/a/{id}", "Get")], document.FunctionOperations);
        Assert.Equal(["Get"], document.Functions);
    }

    private OpenApiDocument Read(string text)
    {
        File.WriteAllText(file, text);
        return new OpenApiDocument(file);
    }
}
