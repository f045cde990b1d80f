namespace StepBooking.StatesLanguage.Templates;

/// <summary>An object with a computed place somewhere in it.</summary>
internal sealed class MapTemplate(IReadOnlyList<KeyValuePair<string, Template>> members) : Template
{
    public IReadOnlyList<KeyValuePair<string, Template>> Members { get; } = members;
}
