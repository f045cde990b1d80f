using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>What a tested Task, Map or Parallel state gets in place of its work: a result or an error.</summary>
public sealed record StateMock
{
    /// <summary>The result, or null.</summary>
    public Json? Result { get; init; }

    /// <summary>Whether it fails, with <see cref="Error"/> and <see cref="Cause"/>.</summary>
    public bool Fails { get; init; }

    /// <summary>The error's name, or null.</summary>
    public string? Error { get; init; }

    /// <summary>The error's details, or null.</summary>
    public string? Cause { get; init; }

    /// <summary>How the result is checked.</summary>
    public FieldValidation Validation { get; init; }
}
