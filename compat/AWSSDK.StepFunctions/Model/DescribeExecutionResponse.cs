using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>How an execution stands.</summary>
public class DescribeExecutionResponse : AmazonWebServiceResponse
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

    /// <summary>JSON text.</summary>
    public string? Input { get; set; }

    /// <summary>Whether the input is included.</summary>
    public CloudWatchEventsExecutionDataDetails? InputDetails { get; set; }

    /// <summary>JSON text; only of a succeeded execution.</summary>
    public string? Output { get; set; }

    /// <summary>Whether the output is included.</summary>
    public CloudWatchEventsExecutionDataDetails? OutputDetails { get; set; }

    /// <summary>The X-Ray trace it belongs to.</summary>
    public string? TraceHeader { get; set; }

    /// <summary>The map run that started it, if one did.</summary>
    public string? MapRunArn { get; set; }

    /// <summary>The error name it ended with.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about the error.</summary>
    public string? Cause { get; set; }

    /// <summary>The version executed, if one was named.</summary>
    public string? StateMachineVersionArn { get; set; }

    /// <summary>The alias executed, if one was named.</summary>
    public string? StateMachineAliasArn { get; set; }

    /// <summary>How many times it was redriven.</summary>
    public int? RedriveCount { get; set; }

    /// <summary>When it was last redriven, in UTC.</summary>
    public DateTime? RedriveDate { get; set; }

    /// <summary>Whether it can be redriven now.</summary>
    public ExecutionRedriveStatus? RedriveStatus { get; set; }

    /// <summary>Why it cannot be redriven.</summary>
    public string? RedriveStatusReason { get; set; }
}
