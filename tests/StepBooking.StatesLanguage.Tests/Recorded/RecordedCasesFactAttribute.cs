namespace StepBooking.StatesLanguage.Tests.Recorded;

/// <summary>A test over the folder of recorded cases that the environment variable ASL_CASES names; without it, it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordedCasesFactAttribute : FactAttribute
{
    public RecordedCasesFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "ASL_CASES names no folder of cases recorded against AWS.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("ASL_CASES") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}
