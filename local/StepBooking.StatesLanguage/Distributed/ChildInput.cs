using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>The input of one child execution and how many items are in it.</summary>
internal sealed record ChildInput(Json Input, int Items);
