namespace StepBooking.Functions.Payments;

/// <summary>The payment gateway's address and key, as the secret holds them.</summary>
/// <param name="BaseAddress">Where its API begins.</param>
/// <param name="ApiKey">The key; not for logs.</param>
public sealed record PaymentCredentials(string BaseAddress, string ApiKey)
{
    /// <summary>The address alone: a key must not reach a log by way of a record's text.</summary>
    public override string ToString() => BaseAddress;
}
