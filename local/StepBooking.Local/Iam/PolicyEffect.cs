namespace StepBooking.Local.Iam;

/// <summary>What a statement does with the requests that it describes.</summary>
internal enum PolicyEffect
{
    /// <summary>Lets them pass.</summary>
    Allow,

    /// <summary>Stops them, whatever else lets them pass.</summary>
    Deny,
}
