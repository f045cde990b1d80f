namespace Amazon.Lambda.CognitoEvents;

/// <summary>Sent before each token a user pool issues. A function that throws, or takes over five seconds, blocks the sign-in.</summary>
public class CognitoPreTokenGenerationEvent : CognitoTriggerEvent<CognitoPreTokenGenerationRequest, CognitoPreTokenGenerationResponse>
{
}
