using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>
/// What services answer, for the actions that mocked results are checked against; the results of others are taken as
/// they are. Fields that a service does not have are ignored, as TestState does.
/// </summary>
internal static class ResponseShapes
{
    private const string Capacity =
        "ConsumedCapacity:{TableName:s,CapacityUnits:n,ReadCapacityUnits:n,WriteCapacityUnits:n,"
        + "Table:{ReadCapacityUnits:n,WriteCapacityUnits:n,CapacityUnits:n}}";

    private const string Collection = "ItemCollectionMetrics:{SizeEstimateRangeGB:[n]}";
    private const string Written = $"{{Attributes:m,{Capacity},{Collection}}}";

    private static readonly Dictionary<string, ResponseShape> Shapes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["states:startExecution"] = Shape("{ExecutionArn!:s(1..256),StartDate!:s}"),
        ["sfn:startExecution"] = Shape("{ExecutionArn!:s(1..256),StartDate!:s}"),
        ["sfn:startSyncExecution"] = Shape(
            "{ExecutionArn!:s(1..256),StateMachineArn:s(1..256),Name:s(1..80),StartDate!:s,StopDate!:s,"
            + "Status!:e(SUCCEEDED|FAILED|TIMED_OUT),Error:s(0..256),Cause:s(0..32768),Input:s(0..262144),Output:s(0..262144)}"),
        ["sfn:describeExecution"] = Shape(
            "{ExecutionArn!:s(1..256),StateMachineArn!:s(1..256),Name:s(1..80),StartDate!:s,StopDate:s,"
            + "Status!:e(RUNNING|SUCCEEDED|FAILED|TIMED_OUT|ABORTED|PENDING_REDRIVE),Input:s(0..262144),Output:s(0..262144),"
            + "Error:s(0..256),Cause:s(0..32768),RedriveCount:n(0..)}"),
        ["lambda:invoke"] = Shape("{StatusCode:n,FunctionError:s,LogResult:s,ExecutedVersion:s(1..1024)}"),
        ["lambda:getFunction"] = Shape(
            "{Configuration:{FunctionName:s,FunctionArn:s,Role:s,Handler:s(0..128),CodeSize:n,Description:s(0..256),Timeout:n(1..),"
            + "MemorySize:n(128..10240),LastModified:s,CodeSha256:s,Version:s(1..1024),KMSKeyArn:s,MasterArn:s,RevisionId:s,"
            + "State:e(Pending|Active|Inactive|Failed),PackageType:e(Zip|Image)},"
            + "Code:{RepositoryType:s,Location:s,ImageUri:s},Tags:m,Concurrency:{ReservedConcurrentExecutions:n(0..)}}"),
        ["events:putEvents"] = Shape("{FailedEntryCount:n,Entries:[{EventId:s,ErrorCode:s,ErrorMessage:s}]}"),
        ["eventbridge:putEvents"] = Shape("{FailedEntryCount:n,Entries:[{EventId:s,ErrorCode:s,ErrorMessage:s}]}"),
        ["sqs:sendMessage"] = Shape(
            "{MD5OfMessageBody:s,MD5OfMessageAttributes:s,MD5OfMessageSystemAttributes:s,MessageId:s,SequenceNumber:s}"),
        ["sns:publish"] = Shape("{MessageId:s,SequenceNumber:s}"),
        ["dynamodb:putItem"] = Shape(Written),
        ["dynamodb:updateItem"] = Shape(Written),
        ["dynamodb:deleteItem"] = Shape(Written),
        ["dynamodb:getItem"] = Shape($"{{Item:m,{Capacity}}}"),
        ["dynamodb:query"] = Shape($"{{Items:[m],Count:n,ScannedCount:n,LastEvaluatedKey:m,{Capacity}}}"),
        ["dynamodb:scan"] = Shape($"{{Items:[m],Count:n,ScannedCount:n,LastEvaluatedKey:m,{Capacity}}}"),
        ["kms:encrypt"] = Shape(
            "{CiphertextBlob:s(1..6144),KeyId:s(1..2048),"
            + "EncryptionAlgorithm:e(SYMMETRIC_DEFAULT|RSAES_OAEP_SHA_1|RSAES_OAEP_SHA_256|SM2PKE)}"),
        ["s3:getObject"] = Shape(
            "{Body:s,DeleteMarker:b,AcceptRanges:s,Expiration:s,Restore:s,LastModified:s,ContentLength:n,ETag:s,MissingMeta:n,"
            + "VersionId:s,CacheControl:s,ContentDisposition:s,ContentEncoding:s,ContentLanguage:s,ContentRange:s,ContentType:s,"
            + "ServerSideEncryption:e(AES256|aws:fsx|aws:kms|aws:kms:dsse),Metadata:m,SSEKMSKeyId:s,BucketKeyEnabled:b,"
            + "StorageClass:e(STANDARD|REDUCED_REDUNDANCY|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|GLACIER|DEEP_ARCHIVE|OUTPOSTS|"
            + "GLACIER_IR|SNOW|EXPRESS_ONEZONE|FSX_OPENZFS),PartsCount:n,TagCount:n}"),
        ["s3:putObject"] = Shape("{Expiration:s,ETag:s,VersionId:s,BucketKeyEnabled:b,Size:n}"),
    };

    /// <summary>The first thing wrong with a result, or null.</summary>
    /// <param name="resource">The action that it stands for.</param>
    /// <param name="result">The result.</param>
    /// <param name="strict">Whether required fields must be there.</param>
    public static string? Complaint(TaskResource resource, Json result, bool strict)
    {
        var service = resource.Service.Split(':')[^1];
        return Shapes.TryGetValue($"{service}:{resource.Operation}", out var shape) ? shape.Complaint(null, result, strict) : null;
    }

    private static ResponseShape Shape(string text) => new ResponseShapeReader(text).Read();
}
