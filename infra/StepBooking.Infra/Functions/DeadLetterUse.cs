namespace StepBooking.Infra.Functions;

/// <summary>What a function does with dead letters; each use includes those before it.</summary>
public enum DeadLetterUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Looks at them.</summary>
    Read,

    /// <summary>Throws them away.</summary>
    Delete,

    /// <summary>Puts them back.</summary>
    Redrive,
}
