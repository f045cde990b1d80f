namespace StepBooking.Functions.Email;

/// <summary>What a server answered.</summary>
/// <param name="Code">The code, three digits.</param>
/// <param name="Lines">The texts behind it; they may quote addresses, so they are not for logs.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>Whether the server did or wants more of what was asked.</summary>
    internal bool IsPositive => Code is >= 200 and < 400;

    /// <summary>Whether asking again never helps.</summary>
    internal bool IsPermanent => Code is >= 500 and < 600;

    /// <summary>Whether an extension of EHLO's answer is offered, and with which words.</summary>
    internal string? Extension(string name) => Lines.Skip(1)
        .FirstOrDefault(line => line.Equals(name, StringComparison.OrdinalIgnoreCase) || line.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));
}
