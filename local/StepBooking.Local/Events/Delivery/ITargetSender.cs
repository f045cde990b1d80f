namespace StepBooking.Local.Events.Delivery;

/// <summary>Sends what is on its way to its target.</summary>
internal interface ITargetSender
{
    /// <summary>Tries once. What comes of it is the answer, never an exception but for the host's end.</summary>
    Task<SendOutcome> Send(PendingDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Puts what could not be delivered into its dead-letter queue, if it has one that may be used.</summary>
    /// <param name="delivery">What could not be delivered.</param>
    /// <param name="outcome">How the last attempt ended.</param>
    /// <param name="exhausted">What was used up; null where trying again was of no use.</param>
    void Bury(PendingDelivery delivery, SendOutcome outcome, string? exhausted);
}
