namespace StepBooking.StatesLanguage.Running;

/// <summary>Cancels at once, so that what is stopped has been told before the next step.</summary>
internal static class Cancellation
{
    public static void Cancel(CancellationTokenSource source) => source.Cancel();
}
