namespace Amazon.StepFunctions.Model;

/// <summary>One item of a map state.</summary>
public class MapIterationEventDetails
{
    /// <summary>The map state.</summary>
    public string? Name { get; set; }

    /// <summary>The item's place, from 0.</summary>
    public int? Index { get; set; }
}
