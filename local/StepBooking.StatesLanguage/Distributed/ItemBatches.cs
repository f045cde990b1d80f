using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Puts items together into the inputs of child executions.</summary>
internal static class ItemBatches
{
    public static IReadOnlyList<ChildInput> Make(MapSettings input, IEnumerable<Json> items)
    {
        var mostItems = input.MaxItemsPerBatch ?? long.MaxValue;
        var mostBytes = input.MaxBytesPerBatch ?? long.MaxValue;
        var empty = Batch(input, []).Input.Size;
        var batches = new List<ChildInput>();
        var batch = new List<Json>();
        long size = empty;
        foreach (var item in items)
        {
            // An item that is too large by itself still gets a batch: it is the execution that fails then.
            if (batch.Count > 0 && (batch.Count >= mostItems || size + 1 + item.Size > mostBytes))
            {
                batches.Add(Batch(input, batch));
                batch = [];
                size = empty;
            }

            size += item.Size + (batch.Count > 0 ? 1 : 0);
            batch.Add(item);
        }

        return batch.Count == 0 ? batches : [.. batches, Batch(input, batch)];
    }

    private static ChildInput Batch(MapSettings input, List<Json> items)
    {
        var list = new KeyValuePair<string, Json>("Items", new JsonList(items));
        return new ChildInput(new JsonMap(input.BatchInput is { } shared ? [new("BatchInput", shared), list] : [list]), items.Count);
    }
}
