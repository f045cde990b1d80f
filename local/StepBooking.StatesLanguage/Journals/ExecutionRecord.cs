using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Journals;

/// <summary>An execution as a journal keeps it.</summary>
/// <param name="Number">Its number in this journal, from 1.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Machine">What it runs, as it was when it was started.</param>
/// <param name="Input">Its input as JSON text.</param>
/// <param name="StartTime">When it was started.</param>
/// <param name="Key">32 bytes that its random numbers and task tokens come from: whoever has them can answer its tasks.</param>
public sealed record ExecutionRecord(
    long Number, string Arn, string Name, StateMachine Machine, string Input, DateTimeOffset StartTime, ReadOnlyMemory<byte> Key)
{
    /// <summary>The map run that it is a child execution of, or null.</summary>
    public string? MapRunArn { get; init; }

    /// <summary>The execution that it is a child execution of, or null.</summary>
    public string? ParentArn { get; init; }

    /// <summary>What its starter wanted to be kept with it.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it stands.</summary>
    public ExecutionStanding Standing { get; init; } = ExecutionStanding.Running;
}
