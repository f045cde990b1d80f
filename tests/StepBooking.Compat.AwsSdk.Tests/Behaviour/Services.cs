using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

/// <summary>The six services, each with one operation, one good answer and one refusal.</summary>
public static class Services
{
    public static readonly ServiceUnderTest StepFunctions = new(
        "states",
        "AWS_ENDPOINT_URL_SFN",
        "https://states.us-east-1.amazonaws.com",
        new Answer(200, """{"executionArn":"arn:e","startDate":1.7e9}"""),
        new Answer(400, """{"__type":"com.amazonaws.swf.service.v2.model#ExecutionAlreadyExists","message":"used"}"""),
        typeof(ExecutionAlreadyExistsException),
        typeof(AmazonStepFunctionsException),
        () => new AmazonStepFunctionsConfig(),
        (credentials, config) => credentials is null
            ? new AmazonStepFunctionsClient((AmazonStepFunctionsConfig)config)
            : new AmazonStepFunctionsClient(credentials, (AmazonStepFunctionsConfig)config),
        async (client, token) => await ((AmazonStepFunctionsClient)client).StartExecutionAsync(new StartExecutionRequest(), token),
        client => ((AmazonStepFunctionsClient)client).DetermineServiceOperationEndpoint(new StartExecutionRequest()).URL);

    public static readonly ServiceUnderTest SimpleEmail = new(
        "ses",
        "AWS_ENDPOINT_URL_SESV2",
        "https://email.us-east-1.amazonaws.com",
        new Answer(200, """{"MessageId":"m-1"}""", "application/json"),
        new Answer(400, """{"message":"not verified"}""", "application/json")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = "MessageRejected:http://internal.amazon.com/" },
        },
        typeof(MessageRejectedException),
        typeof(AmazonSimpleEmailServiceV2Exception),
        () => new AmazonSimpleEmailServiceV2Config(),
        (credentials, config) => credentials is null
            ? new AmazonSimpleEmailServiceV2Client((AmazonSimpleEmailServiceV2Config)config)
            : new AmazonSimpleEmailServiceV2Client(credentials, (AmazonSimpleEmailServiceV2Config)config),
        async (client, token) => await ((AmazonSimpleEmailServiceV2Client)client).SendEmailAsync(new SendEmailRequest(), token),
        client => ((AmazonSimpleEmailServiceV2Client)client).DetermineServiceOperationEndpoint(new SendEmailRequest()).URL);

    public static readonly ServiceUnderTest SimpleNotification = new(
        "sns",
        "AWS_ENDPOINT_URL_SNS",
        "https://sns.us-east-1.amazonaws.com",
        new Answer(200, "<PublishResponse><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>", "text/xml"),
        new Answer(
            404,
            "<ErrorResponse><Error><Type>Sender</Type><Code>NotFound</Code><Message>no topic</Message></Error><RequestId>r-1</RequestId></ErrorResponse>",
            "text/xml"),
        typeof(Amazon.SimpleNotificationService.Model.NotFoundException),
        typeof(AmazonSimpleNotificationServiceException),
        () => new AmazonSimpleNotificationServiceConfig(),
        (credentials, config) => credentials is null
            ? new AmazonSimpleNotificationServiceClient((AmazonSimpleNotificationServiceConfig)config)
            : new AmazonSimpleNotificationServiceClient(credentials, (AmazonSimpleNotificationServiceConfig)config),
        async (client, token) => await ((AmazonSimpleNotificationServiceClient)client).PublishAsync(new PublishRequest(), token),
        client => ((AmazonSimpleNotificationServiceClient)client).DetermineServiceOperationEndpoint(new PublishRequest()).URL);

    public static readonly ServiceUnderTest SecretsManager = new(
        "secretsmanager",
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        "https://secretsmanager.us-east-1.amazonaws.com",
        new Answer(200, """{"SecretString":"s"}""", "application/x-amz-json-1.1"),
        new Answer(400, """{"__type":"DecryptionFailure","Message":"no key"}""", "application/x-amz-json-1.1"),
        typeof(DecryptionFailureException),
        typeof(AmazonSecretsManagerException),
        () => new AmazonSecretsManagerConfig(),
        (credentials, config) => credentials is null
            ? new AmazonSecretsManagerClient((AmazonSecretsManagerConfig)config)
            : new AmazonSecretsManagerClient(credentials, (AmazonSecretsManagerConfig)config),
        async (client, token) => await ((AmazonSecretsManagerClient)client).GetSecretValueAsync(new GetSecretValueRequest { SecretId = "s" }, token),
        client => ((AmazonSecretsManagerClient)client).DetermineServiceOperationEndpoint(new GetSecretValueRequest()).URL);

    public static readonly ServiceUnderTest Sqs = new(
        "sqs",
        "AWS_ENDPOINT_URL_SQS",
        "https://sqs.us-east-1.amazonaws.com",
        new Answer(200, """{"QueueUrl":"http://queue"}"""),
        new Answer(400, """{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no queue"}"""),
        typeof(QueueDoesNotExistException),
        typeof(AmazonSQSException),
        () => new AmazonSQSConfig(),
        (credentials, config) => credentials is null
            ? new AmazonSQSClient((AmazonSQSConfig)config)
            : new AmazonSQSClient(credentials, (AmazonSQSConfig)config),
        async (client, token) => await ((AmazonSQSClient)client).GetQueueUrlAsync(new GetQueueUrlRequest("q"), token),
        client => ((AmazonSQSClient)client).DetermineServiceOperationEndpoint(new GetQueueUrlRequest("q")).URL);

    public static readonly ServiceUnderTest EventBridge = new(
        "events",
        "AWS_ENDPOINT_URL_EVENTBRIDGE",
        "https://events.us-east-1.amazonaws.com",
        new Answer(200, """{"FailedEntryCount":0,"Entries":[{"EventId":"e-1"}]}""", "application/x-amz-json-1.1"),
        new Answer(400, """{"__type":"InternalException","message":"not now"}""", "application/x-amz-json-1.1"),
        typeof(InternalException),
        typeof(AmazonEventBridgeException),
        () => new AmazonEventBridgeConfig(),
        (credentials, config) => credentials is null
            ? new AmazonEventBridgeClient((AmazonEventBridgeConfig)config)
            : new AmazonEventBridgeClient(credentials, (AmazonEventBridgeConfig)config),
        async (client, token) => await ((AmazonEventBridgeClient)client).PutEventsAsync(new PutEventsRequest(), token),
        client => ((AmazonEventBridgeClient)client).DetermineServiceOperationEndpoint(new PutEventsRequest()).URL);
}
