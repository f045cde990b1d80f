using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Choices;

/// <summary>One of the comparison operators of the States Language.</summary>
/// <param name="Name">Its field's name, without <c>Path</c>.</param>
/// <param name="Holds">Whether it holds between two values; values of other types never match.</param>
internal sealed record Comparison(string Name, Func<Json, Json, bool> Holds)
{
    public bool IsPresence => Name == "IsPresent";

    /// <summary>Whether the operator asks about one value only (<c>IsNull</c>), with a boolean beside it.</summary>
    public bool IsTest => Name.StartsWith("Is", StringComparison.Ordinal);
}
