using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>The fields that shape a state's data; which ones there are depends on the query language.</summary>
internal abstract class DataFields
{
    /// <summary>The variables to assign, or null.</summary>
    public Template? Assign { get; init; }
}
