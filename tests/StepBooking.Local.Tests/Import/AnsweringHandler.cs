using System.Net;
using System.Text;

namespace StepBooking.Local.Tests.Import;

/// <summary>Answers requests one after the other, the last answer for ever, and keeps what was asked.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Body)> answers = new();

    public List<(HttpRequestMessage Request, string Body)> Requests { get; } = [];

    public AnsweringHandler Then(HttpStatusCode status, string body)
    {
        answers.Enqueue((status, body));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
        var (status, body) = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
