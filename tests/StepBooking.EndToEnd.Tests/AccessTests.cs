using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Who gets past the gateway itself; which role may do what is tried with the functions.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class AccessTests(Desk desk)
{
    [Fact]
    public async Task Without_a_token_every_call_is_401_but_the_public_ones()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(BuiltHost.Repository, "infra", "openapi.json")));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var isPublic = operation.Value.GetProperty("x-roles")[0].GetString() == "public";
                var answer = await Call(operation.Name, Parameter().Replace(path.Name, Guid.NewGuid().ToString()));
                Assert.True(isPublic == (answer.Status != 401), $"{operation.Name} {path.Name}: {answer.Status} {answer.Raw}");
                if (!isPublic)
                    answer.Problem(401);
            }
        }
    }

    private async Task<Answer> Call(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative));
        if (method is "post" or "put" or "patch")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await Answer.Read(await desk.Api.SendAsync(request));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
