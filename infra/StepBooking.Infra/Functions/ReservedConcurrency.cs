using System.Globalization;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Functions;

/// <summary>
/// How many invocations of GetBooking run at once, by context. Lambda keeps a part of an account's concurrency unreserved, so
/// an account with a low limit (new ones may have 10) can reserve none.
/// </summary>
public static class ReservedConcurrency
{
    /// <summary>The context's key.</summary>
    public const string ContextKey = "getBookingConcurrency";

    /// <summary>The number where no context says one.</summary>
    public const int Default = 20;

    /// <summary>Reads the context.</summary>
    /// <param name="context">A number, or its text as the command line gives it.</param>
    /// <returns>How many to reserve; null, to reserve none, for 0.</returns>
    /// <exception cref="SynthesisException">It is no whole number of 0 or more.</exception>
    public static int? Of(object? context)
    {
        var text = Convert.ToString(context, CultureInfo.InvariantCulture);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new SynthesisException($"Context '{ContextKey}' is '{text}': say how many to reserve, or 0 for none.");
        }

        return number == 0 ? null : number;
    }
}
