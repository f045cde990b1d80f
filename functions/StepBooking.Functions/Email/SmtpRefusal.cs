namespace StepBooking.Functions.Email;

/// <summary>A server would not go on, before the mail was handed over: it was certainly not taken.</summary>
/// <param name="step">What it was asked for: <c>connect</c>, <c>AUTH</c>, <c>RCPT</c> …</param>
/// <param name="code">Its code; 0 where it gave none.</param>
internal sealed class SmtpRefusal(string step, int code) : Exception($"The server refused {step} with {code}.")
{
    /// <summary>What it was asked for.</summary>
    internal string Step { get; } = step;

    /// <summary>Its code; 0 where it gave none.</summary>
    internal int Code { get; } = code;

    /// <summary>Whether the server does not know who signs in: the password may have been changed.</summary>
    internal bool IsSignIn => Step == "AUTH" && Code is 535 or 534 or 530;

    /// <summary>Whether it is about the recipient, for good.</summary>
    internal bool IsRecipient => Step == "RCPT" && Code is >= 500 and < 600;
}
