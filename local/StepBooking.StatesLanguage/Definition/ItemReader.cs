namespace StepBooking.StatesLanguage.Definition;

/// <summary>Reads the items of a distributed Map state from objects.</summary>
internal sealed class ItemReader
{
    /// <summary>Whether the items are the listed objects themselves, not what stands in one of them.</summary>
    public required bool IsListing { get; init; }

    /// <summary>Bucket and Key, or Bucket and Prefix.</summary>
    public required Setting Arguments { get; init; }

    /// <summary><c>JSON</c>, <c>JSONL</c>, <c>CSV</c> or <c>MANIFEST</c>.</summary>
    public string InputType { get; init; } = "JSON";

    /// <summary>The most items to read, or null: all.</summary>
    public Setting? MaxItems { get; init; }

    /// <summary>CSV: the columns' names, or null: the first row has them.</summary>
    public IReadOnlyList<string>? Headers { get; init; }

    /// <summary>CSV: what stands between two values.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>JSON: where in the object the array stands, as a JSON Pointer; null: it is the whole.</summary>
    public string? Pointer { get; init; }
}
