using System.Collections.Concurrent;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Queues;

/// <summary>The declared queues.</summary>
internal sealed class QueueRegistry(DeskAddresses addresses)
{
    private readonly ConcurrentDictionary<string, QueueSettings> queues = new(StringComparer.Ordinal);

    /// <summary>All queues, by name.</summary>
    internal IEnumerable<QueueSettings> All => queues.Values.OrderBy(queue => queue.Name, StringComparer.Ordinal);

    /// <summary>The ARN of a queue of that name.</summary>
    internal static string Arn(string name) => DeskAccount.Arn("sqs", name);

    /// <summary>Adds or replaces a queue.</summary>
    internal void Add(QueueSettings queue) => queues[queue.Name] = queue;

    /// <summary>A queue's URL at this desk's endpoint.</summary>
    internal string Url(QueueSettings queue) => new Uri(addresses.Aws, $"{DeskAccount.Id}/{queue.Name}").ToString();

    /// <summary>Finds a queue by its name.</summary>
    /// <exception cref="AwsError">There is none.</exception>
    internal QueueSettings Find(string? name) => name is not null && queues.TryGetValue(name, out var queue)
        ? queue
        : throw new AwsError("QueueDoesNotExist", "The specified queue does not exist.")
        {
            QueryCode = "AWS.SimpleQueueService.NonExistentQueue",
        };

    /// <summary>Finds a queue by its URL: the host does not matter, the account and the name do.</summary>
    /// <exception cref="AwsError">There is none.</exception>
    internal QueueSettings FindByUrl(string? url)
    {
        if (string.IsNullOrEmpty(url))
            throw new AwsError("MissingParameter", "The request must contain the parameter QueueUrl.");
        var parts = url.TrimEnd('/').Split('/');
        return Find(parts.Length >= 2 && parts[^2] == DeskAccount.Id ? parts[^1] : null);
    }

    /// <summary>Finds a queue by its ARN; null when there is none.</summary>
    internal QueueSettings? FindByArn(string arn) => queues.Values.FirstOrDefault(queue => queue.Arn == arn);
}
