namespace StepBooking.Processes;

/// <summary>How to run DynamoDB Local.</summary>
public sealed record DynamoDbLocalOptions
{
    /// <summary>The folder that keeps the data; null keeps it in memory. Whoever gives a folder makes sure that nobody else uses it: DynamoDB Local does not.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The most heap that Java may take, in MB.</summary>
    public int HeapMegabytes { get; init; } = 768;

    /// <summary>Whether it will be worked hard for minutes: then Java may take its time to compile well.</summary>
    public bool IsWorkedHard { get; init; }

    /// <summary>Called with each line that Java writes.</summary>
    public Action<string>? Output { get; init; }
}
