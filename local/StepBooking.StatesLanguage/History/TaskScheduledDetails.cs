using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>A service task is about to be called; times are in seconds.</summary>
public sealed record TaskScheduledDetails(
    string ResourceType,
    string Resource,
    string Region,
    Json Parameters,
    long? TimeoutInSeconds,
    long? HeartbeatInSeconds,
    string? CredentialsRoleArn) : HistoryDetails;
