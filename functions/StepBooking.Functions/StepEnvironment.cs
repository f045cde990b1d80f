using System.Globalization;

namespace StepBooking.Functions;

/// <summary>The environment of this function. Only <see cref="Startup"/> reads it; each function is given only what it needs.</summary>
/// <param name="read">Reads a variable; null when it is not set.</param>
public sealed class StepEnvironment(Func<string, string?> read)
{
    private const int UsualClientTimeout = 3;

    /// <summary>The one table's name.</summary>
    public string TableName => Required("TABLE_NAME");

    /// <summary>The state machine that books.</summary>
    public string BookingStateMachineArn => Required("BOOKING_STATE_MACHINE_ARN");

    /// <summary>The secret with the payment gateway's address and key.</summary>
    public string PaymentSecretArn => Required("PAYMENT_SECRET_ARN");

    /// <summary>Whom e-mail comes from.</summary>
    public string EmailSender => Required("EMAIL_SENDER");

    /// <summary>The queue of work that waits for an operator.</summary>
    public string ParkedQueueUrl => Required("PARKED_QUEUE_URL");

    /// <summary>How long one attempt of an AWS client may take.</summary>
    public TimeSpan ClientTimeout => TimeSpan.FromSeconds(
        int.TryParse(read("CLIENT_TIMEOUT_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : UsualClientTimeout);

    private string Required(string name) =>
        read(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is not set.");
}
