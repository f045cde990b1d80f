using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>A function or activity named by its ARN is about to be called; times are in seconds.</summary>
public sealed record FunctionScheduledDetails(
    string Resource, Json Input, long? TimeoutInSeconds, long? HeartbeatInSeconds, string? CredentialsRoleArn) : HistoryDetails;
