using System.Globalization;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Approvals;

/// <summary>
/// How many hours a provider has to accept a booking, by context. The payment stays authorised meanwhile, and must still be there to be
/// captured when the provider accepts at the last moment.
/// </summary>
public static class ApprovalHours
{
    /// <summary>The context's key.</summary>
    public const string ContextKey = "approvalHours";

    /// <summary>The number where no context says one.</summary>
    public const int Default = 24;

    /// <summary>How many hours an authorised payment can be captured.</summary>
    public const int AuthorisationLife = 7 * 24;

    /// <summary>What is left of that at least, in hours, for a capture that has to be tried again.</summary>
    public const int Margin = 24;

    /// <summary>Reads the context.</summary>
    /// <param name="context">A number, or its text as the command line gives it.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="SynthesisException">It is no whole number, or not shorter than an authorisation's life less the margin.</exception>
    public static int Of(object? context)
    {
        var text = Convert.ToString(context, CultureInfo.InvariantCulture);
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours);
        return isNumber && hours is > 0 and < AuthorisationLife - Margin
            ? hours
            : throw new SynthesisException(
                $"Context '{ContextKey}' is '{text}': say 1 to {AuthorisationLife - Margin - 1} hours."
                + $" An authorised payment lives {AuthorisationLife}, and {Margin} of them are kept for its capture.");
    }
}
