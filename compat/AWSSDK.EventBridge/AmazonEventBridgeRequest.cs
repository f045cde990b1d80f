using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>What every request to Amazon EventBridge derives from.</summary>
public class AmazonEventBridgeRequest : AmazonWebServiceRequest;
