using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tickets;

/// <summary>What new film tickets are priced in, by context.</summary>
public static class TicketCurrency
{
    /// <summary>The context's key.</summary>
    public const string ContextKey = "ticketCurrency";

    /// <summary>The currency where no context says one.</summary>
    public const string Default = "USD";

    private const int Letters = 3;

    /// <summary>Reads the context.</summary>
    /// <param name="context">An ISO 4217 code, three capital letters.</param>
    /// <returns>The code.</returns>
    /// <exception cref="SynthesisException">It is none.</exception>
    public static string Of(object? context) => context is string { Length: Letters } code && code.All(char.IsAsciiLetterUpper)
        ? code
        : throw new SynthesisException($"Context '{ContextKey}' is '{context}': say an ISO 4217 code such as {Default}.");
}
