namespace StepBooking.StatesLanguage.Templates;

/// <summary>An array with a computed place somewhere in it.</summary>
internal sealed class ListTemplate(IReadOnlyList<Template> items) : Template
{
    public IReadOnlyList<Template> Items { get; } = items;
}
