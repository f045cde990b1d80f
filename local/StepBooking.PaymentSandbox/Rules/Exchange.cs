using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>One request as an operation sees it.</summary>
/// <param name="Parameters">What it was given.</param>
/// <param name="Id">The payment that its path names; empty if none.</param>
/// <param name="Now">The time, in UTC.</param>
/// <param name="Journal">Where payments are.</param>
internal sealed record Exchange(Parameters Parameters, string Id, DateTimeOffset Now, Journal Journal)
{
    /// <summary>The payment that the path names, as it stands now.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    internal PaymentRecord Payment() => Payment(Id, "intent");

    /// <summary>A payment as it stands now.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    internal PaymentRecord Payment(string id, string parameter) =>
        Journal.Find(id) is { } payment ? Settlement.At(payment, Now) : throw Errors.NoSuchPayment(id, parameter);
}
