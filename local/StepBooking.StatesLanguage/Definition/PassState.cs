using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>Passes its input on, or a result of its own.</summary>
public sealed class PassState : State
{
    internal PassState(StateHead head, DataFields data, Json? result)
        : base(head)
    {
        Data = data;
        Result = result;
    }

    /// <inheritdoc/>
    public override string Type => "Pass";

    /// <summary>The result it is given in a JSONPath definition, or null.</summary>
    public Json? Result { get; }

    internal DataFields Data { get; }
}
