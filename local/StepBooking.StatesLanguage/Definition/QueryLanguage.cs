namespace StepBooking.StatesLanguage.Definition;

/// <summary>The language that a state computes values in.</summary>
public enum QueryLanguage
{
    /// <summary>Paths, payload templates and intrinsic functions.</summary>
    JSONPath,

    /// <summary>JSONata expressions between <c>{%</c> and <c>%}</c>.</summary>
    JSONata,
}
