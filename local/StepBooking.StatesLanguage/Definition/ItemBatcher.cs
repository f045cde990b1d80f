namespace StepBooking.StatesLanguage.Definition;

/// <summary>Puts items of a distributed Map state together, so that a child execution gets several.</summary>
/// <param name="Input">What every batch gets besides its items, or null.</param>
/// <param name="MaxItems">The most items a batch may have, or null.</param>
/// <param name="MaxBytes">The most bytes a batch may have, or null.</param>
internal sealed record ItemBatcher(Setting? Input, Setting? MaxItems, Setting? MaxBytes);
