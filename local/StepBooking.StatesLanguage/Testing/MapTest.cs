using System.Text.Json;
using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>Goes through a Map state of either mode without running its iterations.</summary>
internal static class MapTest
{
    public static async ValueTask<Transition> Run(StateVisit visit, MapState state, Inspection inspection)
    {
        var input = await MapSettings.Read(visit, state);
        inspection.Note("maxConcurrency", Json.From(input.MaxConcurrency));
        var percentage = input.ToleratedPercentage();
        if (percentage is { } share)
        {
            inspection.Note("toleratedFailurePercentage", new JsonNumber(share));
        }

        var count = input.ToleratedCount();
        if (count is { } number)
        {
            inspection.Note("toleratedFailureCount", Json.From(number));
        }

        var items = input.Items ?? Items(visit, state.Distribution!.Reader!, input, inspection);
        await NoteInputs(visit, state, input, items, inspection);
        var result = inspection.Mocked()!;
        var failed = inspection.Test.Configuration.MapIterationFailureCount ?? 0;
        return failed > count || failed * 100.0 / Math.Max(1, items?.Count ?? 0) > percentage
            ? throw new StateException(Tolerance.Exceeded)
            : visit.Exit(await StateData.Finish(visit, state.Data, result), state.Next);
    }

    private static JsonList? Items(StateVisit visit, ItemReader reader, MapSettings input, Inspection inspection)
    {
        if (inspection.Test.Configuration.MapItemReaderData is not { } data)
        {
            return null;
        }

        try
        {
            var items = ItemFormats.Read(reader, data, input.MaxItems);
            if (reader.Pointer is not null)
            {
                inspection.Note("afterItemsPointer", items);
            }

            return items;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw visit.FailHere(ErrorName.ItemReaderFailed, e.Message);
        }
    }

    private static async ValueTask NoteInputs(
        StateVisit visit, MapState state, MapSettings input, JsonList? items, Inspection inspection)
    {
        if (items is null)
        {
            return;
        }

        if (state.QueryLanguage == QueryLanguage.JSONPath)
        {
            inspection.Note("afterItemsPath", items);
        }

        var selected = new List<Json>();
        for (var i = 0; i < items.Count; i++)
        {
            selected.Add(await ItemSelection.Select(visit, state, input.Input, new MapItem(i, items[i])));
        }

        if (state.ItemSelector is not null)
        {
            inspection.Note("afterItemSelector", new JsonList(selected));
        }

        if (state.Distribution?.Batcher is not null)
        {
            inspection.Note("afterItemBatcher", new JsonList(ItemBatches.Make(input, selected).Select(b => b.Input)));
        }
    }
}
