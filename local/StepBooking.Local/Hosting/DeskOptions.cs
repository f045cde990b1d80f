using StepBooking.Processes;

namespace StepBooking.Local.Hosting;

/// <summary>What the command line says.</summary>
internal sealed record DeskOptions
{
    /// <summary>Port of the REST API and the local surfaces; 0 picks a free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Port of the AWS endpoint; 0 picks a free one.</summary>
    public int AwsPort { get; init; } = 4566;

    /// <summary>Where data, logs and the lock are; absolute.</summary>
    public string DataFolder { get; init; } = RepositoryRoot.Combine(".data");

    /// <summary>Whether store, queues, mailbox and executions live in memory and leave with the process. Logs are written all the same.</summary>
    public bool InMemory { get; init; }

    /// <summary>Most function processes at one time.</summary>
    public int Concurrency { get; init; } = 32;
}
