using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Reads the members of computed arguments.</summary>
internal static class ObjectArguments
{
    /// <summary>The text of that name, or null where there is none.</summary>
    public static string? Text(Json? arguments, string name) => ((arguments as JsonMap)?[name] as JsonText)?.Value;
}
