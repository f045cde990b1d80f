using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>What every request to Amazon SNS derives from.</summary>
public class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest;
