using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>What a state works on.</summary>
/// <param name="Input">Its effective input: the computed Arguments or Parameters, or what InputPath left.</param>
/// <param name="Settings">The values of the settings asked for, in order; null where a setting is absent.</param>
internal readonly record struct Prepared(Json Input, Json?[] Settings);
