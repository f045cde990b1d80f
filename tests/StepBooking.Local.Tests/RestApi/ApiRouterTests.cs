using StepBooking.Local.RestApi;

namespace StepBooking.Local.Tests.RestApi;

public sealed class ApiRouterTests
{
    private readonly ApiRouter router = new(
    [
        Operation("GET", "/bookings"), Operation("POST", "/bookings"), Operation("GET", "/bookings/{id}"), Operation("PUT", "/bookings/{id}"),
        Operation("GET", "/bookings/recent"), Operation("ANY", "/files/{proxy+}"), Operation("GET", "/offerings/{id}/seats"), Operation("GET", "/"),
    ]);

    [Theory]
    [InlineData("GET", "/bookings", "/bookings", "")]
    [InlineData("GET", "/bookings/", "/bookings", "")]
    [InlineData("GET", "/bookings/recent", "/bookings/recent", "")]
    [InlineData("GET", "/bookings/ABC%20234", "/bookings/{id}", "id=ABC 234")]
    [InlineData("PUT", "/bookings/a%2Fb", "/bookings/{id}", "id=a/b")]
    [InlineData("DELETE", "/files/a/b%20c", "/files/{proxy+}", "proxy=a/b c")]
    [InlineData("GET", "/offerings/train-1/seats", "/offerings/{id}/seats", "id=train-1")]
    [InlineData("GET", "/", "/", "")]
    public void A_path_finds_its_resource_the_most_specific_first(string method, string path, string resource, string parameters)
    {
        var found = router.Find(method, path);

        Assert.Equal(resource, found?.Operation.ResourcePath);
        Assert.Equal(parameters, string.Join('&', found!.Value.Parameters.Select(static parameter => $"{parameter.Key}={parameter.Value}")));
    }

    [Theory]
    [InlineData("PUT", "/bookings/recent")]
    [InlineData("DELETE", "/bookings")]
    [InlineData("GET", "/bookings/1/2")]
    [InlineData("GET", "/Bookings")]
    [InlineData("GET", "/files")]
    [InlineData("GET", "/offerings//seats")]
    public void Other_paths_and_methods_find_nothing(string method, string path) => Assert.Null(router.Find(method, path));

    private static Dictionary<string, string> None => [];

    private static ApiOperation Operation(string method, string path) => new(
        method, path, "r", [], new Dictionary<string, System.Text.Json.JsonElement>(), false, false, null,
        new ApiIntegration("aws_proxy", new IntegrationTarget("lambda", "f", null), null, "never", None, None, [], TimeSpan.FromSeconds(29)));
}
