namespace StepBooking.Local.Aws;

/// <summary>The account and region that everything on the desk lives in.</summary>
internal static class DeskAccount
{
    /// <summary>Account id.</summary>
    internal const string Id = "000000000000";

    /// <summary>Region.</summary>
    internal const string Region = "us-east-1";

    /// <summary>Partition.</summary>
    internal const string Partition = "aws";

    /// <summary>The ARN of a resource of this account and region.</summary>
    /// <param name="service">The service, for example <c>sqs</c>.</param>
    /// <param name="resource">What follows the account, for example <c>table/Bookings</c>.</param>
    internal static string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";
}
