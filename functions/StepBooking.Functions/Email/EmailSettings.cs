namespace StepBooking.Functions.Email;

/// <summary>How e-mail is sent, as the secret has it.</summary>
/// <param name="Server">The SMTP server; null where mail goes by SES.</param>
/// <param name="Port">Its port.</param>
/// <param name="UserName">Who signs in there; null where nobody does.</param>
/// <param name="Password">The password; not for logs.</param>
/// <param name="CustomerSupport">Where customers write to with questions; null for nowhere.</param>
public sealed record EmailSettings(string? Server, int Port, string? UserName, string? Password, string? CustomerSupport)
{
    /// <summary>The server and its port: a password must not reach a log by way of a record's text.</summary>
    public override string ToString() => Server is null ? "SES" : $"{Server}:{Port}";
}
