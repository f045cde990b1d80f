namespace StepBooking.Local.Aws;

/// <summary>How a request is written, and so how its answer and its errors are.</summary>
internal enum AwsProtocol
{
    /// <summary>JSON in the body, the operation in X-Amz-Target.</summary>
    Json,

    /// <summary>A form in the body or query, the operation in Action; XML comes back.</summary>
    Query,

    /// <summary>The operation in method and path; JSON comes back.</summary>
    Rest,
}
