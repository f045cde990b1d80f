using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Templates;

/// <summary>A value in which nothing is computed.</summary>
internal sealed class ConstantTemplate(Json value) : Template
{
    public override bool IsConstant => true;

    public Json Value { get; } = value;
}
