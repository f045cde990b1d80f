namespace StepBooking.Infra;

/// <summary>
/// What the CDK would otherwise learn from cdk.json. It stands in code because only the command line reads that file: a
/// template must be the same whether <c>cdk</c> or the app alone made it.
/// </summary>
internal static class FeatureFlags
{
    /// <summary>The flags, by their context keys.</summary>
    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["aws:cdk:enable-path-metadata"] = true,
        ["aws:cdk:enable-asset-metadata"] = true,
        ["@aws-cdk/aws-apigateway:disableCloudWatchRole"] = true,
        ["@aws-cdk/aws-iam:minimizePolicies"] = false,
        ["@aws-cdk/aws-lambda:recognizeLayerVersion"] = true,
        ["@aws-cdk/core:checkSecretUsage"] = true,
        ["@aws-cdk/core:target-partitions"] = Partitions,
        ["@aws-cdk/core:validateSnapshotRemovalPolicy"] = true,
    };

    private static string[] Partitions => ["aws", "aws-cn"];
}
