namespace Amazon.StepFunctions.Model;

/// <summary>A map state started.</summary>
public class MapStateStartedEventDetails
{
    /// <summary>How many items it goes through.</summary>
    public int? Length { get; set; }
}
