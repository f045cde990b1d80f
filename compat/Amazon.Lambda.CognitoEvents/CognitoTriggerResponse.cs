namespace Amazon.Lambda.CognitoEvents;

/// <summary>What every trigger can be told: nothing by itself.</summary>
public abstract class CognitoTriggerResponse
{
}
