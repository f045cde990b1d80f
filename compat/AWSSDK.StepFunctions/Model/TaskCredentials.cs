namespace Amazon.StepFunctions.Model;

/// <summary>What a task is called with.</summary>
public class TaskCredentials
{
    /// <summary>The role.</summary>
    public string? RoleArn { get; set; }
}
