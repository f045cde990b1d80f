using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>An execution started with this input, under this role.</summary>
public sealed record ExecutionStartedDetails(Json Input, string RoleArn) : HistoryDetails;
