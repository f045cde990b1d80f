namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>A family of operations.</summary>
internal interface IOperations
{
    /// <summary>The operations.</summary>
    IEnumerable<Operation> All { get; }
}
