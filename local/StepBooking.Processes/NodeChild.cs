using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Processes;

/// <summary>
/// The one Node process that evaluates expressions and templates. It starts with the first question, is started again
/// when it dies, and ends at the end of its input: closing the pipe, or the death of this process, ends it. Questions
/// are answered in the order they are asked.
/// </summary>
/// <param name="packages">The installed npm packages, or how to get them.</param>
public sealed class NodeChild(Func<CancellationToken, Task<NpmPackages>> packages) : IAsyncDisposable
{
    private const int MostAttempts = 3;
    private readonly SemaphoreSlim turn = new(1, 1);
    private NodeConversation? conversation;
    private bool isDisposed;
    private long lastId;

    /// <summary>A child over packages that are installed.</summary>
    /// <param name="packages">The packages.</param>
    public NodeChild(NpmPackages packages)
        : this(_ => Task.FromResult(packages))
    {
    }

    /// <summary>How long one message may take before it is given up, and how much memory its evaluation may take.</summary>
    public NodeLimits Limits { get; init; } = new(TimeSpan.FromSeconds(10), 256);

    /// <summary>The process's id, or null while it does not run.</summary>
    public int? ProcessId => conversation?.ProcessId;

    /// <summary>Starts the child now rather than with the first question.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StartUpException">Node is missing or cannot be started.</exception>
    public async Task Start(CancellationToken cancellationToken = default) => await Current(cancellationToken);

    /// <summary>Asks a question.</summary>
    /// <param name="kind">What is asked: <c>jsonata</c> or <c>velocity</c>.</param>
    /// <param name="payload">The question's own content.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="NodeChildException">The question was refused, or the child died again and again.</exception>
    public Task<JsonElement> Ask(string kind, JsonNode payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return AskText(kind, payload.ToJsonString(), cancellationToken);
    }

    /// <summary>Asks a question that is JSON text already.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="payload">One JSON value in one line.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="NodeChildException">The question was refused, or the child died again and again.</exception>
    public async Task<JsonElement> AskText(string kind, string payload, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = Interlocked.Increment(ref lastId);
            var line = string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"kind":"{{kind}}","payload":{{payload}}}""");
            try
            {
                var with = conversation is { IsOver: false } running ? running : await Current(cancellationToken);
                return await with.Ask(id, line).WaitAsync(cancellationToken);
            }
            catch (IOException e) when (attempt == MostAttempts)
            {
                throw new NodeChildException("The Node child died while it evaluated.", e);
            }
            catch (IOException)
            {
                // It died: the next round starts another.
            }
        }
    }

    /// <summary>Ends the child, and returns when it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
        {
            return;
        }

        await turn.WaitAsync();
        if (conversation is not null)
        {
            await conversation.DisposeAsync();
        }

        turn.Dispose();
    }

    private async Task<NodeConversation> Current(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (conversation is { IsOver: false } running)
            {
                return running;
            }

            if (conversation is { } over)
            {
                await over.DisposeAsync();
            }

            var installed = await packages(cancellationToken);
            return conversation = NodeConversation.Start(installed.Node, RepositoryRoot.Combine("local", "npm", "expressions.mjs"), Limits);
        }
        finally
        {
            turn.Release();
        }
    }
}
