namespace StepBooking.Local.Aws;

/// <summary>An IAM action on a resource, as a policy statement would name them.</summary>
/// <param name="Action">For example <c>states:StartExecution</c>.</param>
/// <param name="Resource">The resource's ARN, or <c>*</c> where AWS authorises the action on no resource.</param>
internal sealed record AwsPermission(string Action, string Resource)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoContext = [];

    /// <summary>The condition keys of the request, for example <c>dynamodb:LeadingKeys</c>, each with its values; names compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = NoContext;
}
