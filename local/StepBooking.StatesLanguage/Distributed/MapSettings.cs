using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>What a Map state that is distributed, or tested, computes when it begins: all in one go.</summary>
internal sealed class MapSettings
{
    private readonly StateVisit _visit;
    private readonly MapState _state;
    private readonly Json?[] _values;

    private MapSettings(StateVisit visit, MapState state, Prepared prepared)
    {
        _visit = visit;
        _state = state;
        _values = prepared.Settings;
        Input = prepared.Input;
        MaxConcurrency = MapInput.AtOnce(visit, state, _values[0]);
        Items = Distribution?.Reader is null ? MapInput.Items(visit, state, Input, _values[3]) : null;
    }

    /// <summary>The effective input.</summary>
    public Json Input { get; }

    /// <summary>The items; null: they have to be read.</summary>
    public JsonList? Items { get; }

    public long MaxConcurrency { get; }

    public Json? ReaderArguments => _values[4];

    public long? MaxItems => SettingValue.Integer(_visit, Distribution?.Reader?.MaxItems, _values[5]);

    public long? MaxItemsPerBatch => SettingValue.Integer(_visit, Distribution?.Batcher?.MaxItems, _values[6]);

    public long? MaxBytesPerBatch => SettingValue.Integer(_visit, Distribution?.Batcher?.MaxBytes, _values[7]);

    public Json? BatchInput => _values[8];

    public Json? WriterArguments => _values[9];

    private Distribution? Distribution => _state.Distribution;

    public static async ValueTask<MapSettings> Read(StateVisit visit, MapState state)
    {
        var distribution = state.Distribution;
        return new MapSettings(visit, state, await StateData.Prepare(
            visit,
            state.Data,
            state.MaxConcurrency,
            state.ToleratedFailurePercentage,
            state.ToleratedFailureCount,
            state.Items,
            distribution?.Reader?.Arguments,
            distribution?.Reader?.MaxItems,
            distribution?.Batcher?.MaxItems,
            distribution?.Batcher?.MaxBytes,
            distribution?.Batcher?.Input,
            distribution?.Writer?.Arguments));
    }

    /// <summary>The share of failed items that is tolerated, or null.</summary>
    /// <exception cref="StateException">It is no number from 0 to 100.</exception>
    public double? ToleratedPercentage() => Tolerance.Percentage(_visit, _state.ToleratedFailurePercentage, _values[1]);

    /// <summary>The number of failed items that is tolerated, or null.</summary>
    /// <exception cref="StateException">It is no integer from 0.</exception>
    public long? ToleratedCount() => Tolerance.Count(_visit, _state.ToleratedFailureCount, _values[2]);
}
