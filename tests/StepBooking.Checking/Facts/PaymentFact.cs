namespace StepBooking.Checking.Facts;

/// <summary>A payment as the gateway's books have it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Booking">The booking that its metadata names.</param>
/// <param name="Status">How it stands, in the gateway's words: <c>requires_capture</c>, <c>succeeded</c>, <c>canceled</c>, ….</param>
/// <param name="Amount">What it is over, in minor units.</param>
/// <param name="Captures">How often it was captured.</param>
/// <param name="Refunds">What was given back each time, in minor units; failed refunds left out.</param>
public sealed record PaymentFact(string Id, string? Booking, string Status, long Amount, int Captures, IReadOnlyList<long> Refunds)
{
    /// <summary>Whether money is set aside.</summary>
    public bool IsOpen => Status is "requires_capture" or "processing";

    /// <summary>What was taken.</summary>
    public long Captured => Status == "succeeded" ? Amount : 0;

    /// <summary>What the payee keeps.</summary>
    public long Net => Captured - Refunds.Sum();
}
