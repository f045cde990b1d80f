using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Checks how many failures a Map state is told to bear.</summary>
internal static class Tolerance
{
    /// <summary>The failure of a state that bore too many.</summary>
    public static StateFailure Exceeded { get; } =
        new(ErrorName.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");

    public static double? Percentage(StateVisit visit, Setting? setting, Json? value) =>
        SettingValue.Number(visit, setting, value) is not { } percentage || percentage is >= 0 and <= 100
            ? SettingValue.Number(visit, setting, value)
            : throw visit.FailHere(ErrorName.Runtime, "ToleratedFailurePercentage must be between 0 and 100.");

    public static long? Count(StateVisit visit, Setting? setting, Json? value) =>
        SettingValue.Integer(visit, setting, value) is not < 0
            ? SettingValue.Integer(visit, setting, value)
            : throw visit.FailHere(ErrorName.Runtime, "ToleratedFailureCount cannot be negative.");
}
