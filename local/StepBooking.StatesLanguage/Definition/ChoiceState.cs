namespace StepBooking.StatesLanguage.Definition;

/// <summary>Goes on where the first rule that holds points.</summary>
public sealed class ChoiceState : State
{
    internal ChoiceState(StateHead head, DataFields data, IReadOnlyList<ChoiceRule> rules, string? @default)
        : base(head)
    {
        Data = data;
        Rules = rules;
        Default = @default;
    }

    /// <inheritdoc/>
    public override string Type => "Choice";

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<ChoiceRule> Rules { get; }

    /// <summary>Where it goes on when no rule holds; null: it fails then.</summary>
    public string? Default { get; }

    internal DataFields Data { get; }
}
