namespace Amazon.StepFunctions.Model;

/// <summary>One execution in a list.</summary>
public class ExecutionListItem
{
    /// <summary>The execution.</summary>
    public string? ExecutionArn { get; set; }

    /// <summary>What is executed.</summary>
    public string? StateMachineArn { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>How it stands.</summary>
    public ExecutionStatus? Status { get; set; }

    /// <summary>When it started, in UTC.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>When it closed, in UTC; null while it runs.</summary>
    public DateTime? StopDate { get; set; }

    /// <summary>The map run that started it, if one did.</summary>
    public string? MapRunArn { get; set; }

    /// <summary>How many items of a map run it processes.</summary>
    public int? ItemCount { get; set; }

    /// <summary>The version executed, if one was named.</summary>
    public string? StateMachineVersionArn { get; set; }

    /// <summary>The alias executed, if one was named.</summary>
    public string? StateMachineAliasArn { get; set; }

    /// <summary>How many times it was redriven.</summary>
    public int? RedriveCount { get; set; }

    /// <summary>When it was last redriven, in UTC.</summary>
    public DateTime? RedriveDate { get; set; }
}
