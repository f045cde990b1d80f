namespace StepBooking.Local.Aws;

/// <summary>Who makes a request: the desk's own user with all rights, or a role of the template with what its policies grant.</summary>
/// <param name="Arn">The user's or role's ARN.</param>
/// <param name="AccessKeyId">The access key (letters and digits only: DynamoDB Local refuses others) that stands for it on the wire.</param>
/// <param name="SecretAccessKey">The secret that signs with it.</param>
internal sealed record Identity(string Arn, string AccessKeyId, string SecretAccessKey);
