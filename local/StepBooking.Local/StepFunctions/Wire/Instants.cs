namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Times as the JSON protocol writes them: seconds since 1970, with milliseconds.</summary>
internal static class Instants
{
    public static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;
}
