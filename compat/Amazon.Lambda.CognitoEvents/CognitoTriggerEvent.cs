using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>What every user pool trigger sends; the function answers with the same event, its response filled in.</summary>
/// <typeparam name="TRequest">What this trigger tells.</typeparam>
/// <typeparam name="TResponse">What this trigger can be told.</typeparam>
public abstract class CognitoTriggerEvent<TRequest, TResponse>
    where TRequest : CognitoTriggerRequest, new()
    where TResponse : CognitoTriggerResponse, new()
{
    /// <summary>The version of the event's shape.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; }

    /// <summary>The pool's region.</summary>
    [JsonPropertyName("region")]
    public string Region { get; set; }

    /// <summary>The pool's id.</summary>
    [JsonPropertyName("userPoolId")]
    public string UserPoolId { get; set; }

    /// <summary>The user's name in the pool.</summary>
    [JsonPropertyName("userName")]
    public string UserName { get; set; }

    /// <summary>Who called the pool.</summary>
    [JsonPropertyName("callerContext")]
    public CognitoTriggerCallerContext CallerContext { get; set; } = new();

    /// <summary>What set the trigger off, for example "TokenGeneration_Authentication".</summary>
    [JsonPropertyName("triggerSource")]
    public string TriggerSource { get; set; }

    /// <summary>What the pool tells.</summary>
    [JsonPropertyName("request")]
    public TRequest Request { get; set; } = new();

    /// <summary>What the pool is told.</summary>
    [JsonPropertyName("response")]
    public TResponse Response { get; set; } = new();
}
