using System.Net;
using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>The Lambda Runtime API, version 2018-06-01, from the function's side.</summary>
internal sealed class RuntimeApiClient
{
    private readonly HttpClient http;
    private readonly string root;

    public RuntimeApiClient(HttpClient http, string endpoint)
    {
        this.http = http;
        Endpoint = endpoint
            ?? Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")
            ?? throw new InvalidOperationException("AWS_LAMBDA_RUNTIME_API is not set: a function needs the Runtime API's host and port.");
        root = $"http://{Endpoint}/2018-06-01/runtime";
    }

    /// <summary>Host and port.</summary>
    public string Endpoint { get; }

    /// <summary>Whether an exception says that nobody listens any more, rather than that somebody refused.</summary>
    public static bool IsGone(Exception exception) => exception is HttpRequestException { StatusCode: null } or IOException;

    /// <summary>Waits for the next event.</summary>
    public async Task<(Stream Body, InvocationHeaders Headers)> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(At("invocation/next"), cancellationToken);
        Demand(response, HttpStatusCode.OK);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return (new MemoryStream(body), InvocationHeaders.Read(response.Headers));
    }

    /// <summary>Answers an invocation.</summary>
    public async Task RespondAsync(string requestId, Stream answer)
    {
        using var content = new StreamContent(answer);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.PostAsync(At($"invocation/{requestId}/response"), content);
        Demand(response, HttpStatusCode.Accepted);
    }

    /// <summary>Answers an invocation with the exception that ended it.</summary>
    public Task ReportInvocationErrorAsync(string requestId, Exception exception) =>
        ReportAsync(At($"invocation/{requestId}/error"), exception);

    /// <summary>Says that the process cannot take invocations, and why.</summary>
    public Task ReportInitializationErrorAsync(Exception exception) => ReportAsync(At("init/error"), exception);

    private static void Demand(HttpResponseMessage response, HttpStatusCode expected)
    {
        if (response.StatusCode != expected)
        {
            throw new HttpRequestException(
                $"The Runtime API answered {response.RequestMessage?.RequestUri?.AbsolutePath} with {(int)response.StatusCode}.",
                inner: null,
                response.StatusCode);
        }
    }

    private Uri At(string path) => new($"{root}/{path}");

    private async Task ReportAsync(Uri address, Exception exception)
    {
        using var content = new ByteArrayContent(ErrorDocument.Write(exception));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-Error-Type", exception.GetType().Name);
        if (XRayCause.Write(exception) is { } cause)
        {
            request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-XRay-Error-Cause", cause);
        }

        using var response = await http.SendAsync(request);
        Demand(response, HttpStatusCode.Accepted);
    }
}
