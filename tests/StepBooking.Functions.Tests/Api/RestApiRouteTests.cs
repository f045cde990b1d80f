using System.Reflection;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using StepBooking.Functions.Api;

namespace StepBooking.Functions.Tests.Api;

public sealed class RestApiRouteTests
{
    /// <summary>Routes that openapi.json gives to a function besides its own: an attribute carries one.</summary>
    private static readonly (string Method, string Path, string Function)[] Others = [("GET", "/trains/search", "SearchOfferings")];

    [Fact]
    public void Every_route_to_a_function_stands_in_its_attribute_and_the_other_way_round()
    {
        var attributes = typeof(PlaceBookingFunction).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<LambdaFunctionAttribute>() is not null)
            .Select(method => (Method: method, Route: method.GetCustomAttribute<RestApiAttribute>()))
            .Where(found => found.Route is not null)
            .Select(found => (found.Route!.Method.ToString().ToUpperInvariant(), found.Route.Template, found.Method.Name));

        Assert.Equal(Described().Order(), attributes.Concat(Others).Order());
    }

    private static IEnumerable<(string Method, string Path, string Function)> Described()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "openapi.json")));
        foreach (var path in api.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var uri = operation.Value.GetProperty("x-amazon-apigateway-integration").GetProperty("uri").GetString()!;
                if (uri.Split("${").FirstOrDefault(part => part.Contains("FunctionArn}", StringComparison.Ordinal)) is { } function)
                    yield return (operation.Name.ToUpperInvariant(), path.Name, function[..function.IndexOf("FunctionArn}", StringComparison.Ordinal)]);
            }
        }
    }
}
