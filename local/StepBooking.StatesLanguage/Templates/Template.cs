namespace StepBooking.StatesLanguage.Templates;

/// <summary>A JSON value of a definition in which some places are computed when the state runs.</summary>
internal abstract class Template
{
    /// <summary>Whether nothing in it is computed.</summary>
    public virtual bool IsConstant => false;
}
