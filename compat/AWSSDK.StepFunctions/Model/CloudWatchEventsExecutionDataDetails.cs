namespace Amazon.StepFunctions.Model;

/// <summary>Whether data is included in an answer.</summary>
public class CloudWatchEventsExecutionDataDetails
{
    /// <summary>False if the data was left out.</summary>
    public bool? Included { get; set; }
}
