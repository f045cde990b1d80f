namespace Amazon.StepFunctions.Model;

/// <summary>Starts an execution. The same name with the same input while it runs is answered as the first call was.</summary>
public class StartExecutionRequest : AmazonStepFunctionsRequest
{
    /// <summary>The state machine, or a version or alias of it.</summary>
    public string? StateMachineArn { get; set; }

    /// <summary>
    /// The name, unique for 90 days after the execution closed; chosen by the service if absent. At most 80 characters.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>JSON text, at most 256 KiB; <c>{}</c> if absent.</summary>
    public string? Input { get; set; }

    /// <summary>The X-Ray trace to continue.</summary>
    public string? TraceHeader { get; set; }
}
