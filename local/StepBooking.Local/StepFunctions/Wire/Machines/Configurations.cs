using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>
/// Reads what state machines and activities are configured with. It is kept and answered; on the desk only logging does something.
/// </summary>
internal static partial class Configurations
{
    private const int LongestArn = 256;

    /// <summary>Logging that is switched off.</summary>
    public static JsonObject NoLogging => new() { ["level"] = "OFF", ["includeExecutionData"] = false };

    /// <summary>Encryption with AWS's own key.</summary>
    public static JsonObject NoEncryption => new() { ["type"] = "AWS_OWNED_KEY" };

    /// <summary>The <c>loggingConfiguration</c>, or null. Any level but OFF needs exactly one log group.</summary>
    /// <exception cref="AwsError"><c>InvalidLoggingConfiguration</c> or <c>ValidationException</c>.</exception>
    public static JsonObject? Logging(Fields request)
    {
        if (request.Structure("loggingConfiguration") is not { } given)
            return null;
        var level = given.OneOf("level", "ALL", "ERROR", "FATAL", "OFF") ?? "OFF";
        var groups = given.Structures("destinations")?.Select(Group).ToList();
        if (groups?.Count > 1 || (level != "OFF" && groups?.Count != 1))
            throw WrongLogging("Must specify exactly one Log Destination.");
        var logging = new JsonObject { ["level"] = level, ["includeExecutionData"] = given.Flag("includeExecutionData", otherwise: false) };
        if (groups is not null)
        {
            logging["destinations"] = new JsonArray([.. groups.Select(arn => new JsonObject
            {
                ["cloudWatchLogsLogGroup"] = new JsonObject { ["logGroupArn"] = arn },
            })]);
        }

        return logging;
    }

    /// <summary>Whether the <c>tracingConfiguration</c> switches tracing on, or null where there is none.</summary>
    public static bool? Tracing(Fields request) => request.Structure("tracingConfiguration")?.Flag("enabled", otherwise: false);

    /// <summary>The <c>encryptionConfiguration</c>, or null.</summary>
    /// <exception cref="AwsError"><c>InvalidEncryptionConfiguration</c> or <c>ValidationException</c>.</exception>
    public static JsonObject? Encryption(Fields request)
    {
        if (request.Structure("encryptionConfiguration") is not { } given)
            return null;
        var type = given.OneOf("type", "AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY") ?? throw Fields.Missing("encryptionConfiguration.type");
        var key = given.Optional("kmsKeyId", 2048, 1);
        var period = given.Number("kmsDataKeyReusePeriodSeconds", 60, 900);
        var isOwn = type == "CUSTOMER_MANAGED_KMS_KEY";
        if (isOwn == key is null || (!isOwn && period is not null))
            throw WrongEncryption(isOwn);
        var encryption = new JsonObject { ["type"] = type };
        if (isOwn)
        {
            // Five minutes, as EncryptionConfiguration's documentation has it.
            encryption["kmsKeyId"] = key;
            encryption["kmsDataKeyReusePeriodSeconds"] = period ?? 300;
        }

        return encryption;
    }

    private static string Group(Fields destination)
    {
        var arn = destination.Structure("cloudWatchLogsLogGroup")?.Optional("logGroupArn", LongestArn, 1);
        return arn is not null && LogGroups().IsMatch(arn) ? arn : throw WrongLogging("Must specify exactly one Log Destination.");
    }

    private static AwsError WrongLogging(string why) => new("InvalidLoggingConfiguration", $"Invalid Logging Configuration: {why}");

    private static AwsError WrongEncryption(bool isOwn) => new("InvalidEncryptionConfiguration", "Invalid Encryption Configuration: "
        + (isOwn
            ? "kmsKeyId must be specified for CUSTOMER_MANAGED_KMS_KEY."
            : "kmsKeyId and kmsDataKeyReusePeriodSeconds must not be specified for AWS_OWNED_KEY."));

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[\.\-_/#A-Za-z0-9]{1,512}(:\*)?\z")]
    private static partial Regex LogGroups();
}
