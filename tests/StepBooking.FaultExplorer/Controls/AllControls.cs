namespace StepBooking.FaultExplorer.Controls;

/// <summary>All negative controls.</summary>
internal static class AllControls
{
    /// <summary>The rules, one by one.</summary>
    public static IReadOnlyList<Control> Rules { get; } =
        [.. StoreControls.All, .. PaymentControls.All, .. SagaControls.All, .. NoticeControls.All];

    /// <summary>Each entry of each Retry, and each catcher.</summary>
    public static IReadOnlyList<Control> Errors { get; } = [.. ErrorControls.All];
}
