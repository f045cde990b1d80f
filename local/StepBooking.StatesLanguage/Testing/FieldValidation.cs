namespace StepBooking.StatesLanguage.Testing;

/// <summary>How a mocked result is compared with the response of the service that it stands for.</summary>
public enum FieldValidation
{
    /// <summary>Required fields must be there, and fields must have their types.</summary>
    Strict,

    /// <summary>Fields that are there must have their types.</summary>
    Present,

    /// <summary>Not at all.</summary>
    None,
}
