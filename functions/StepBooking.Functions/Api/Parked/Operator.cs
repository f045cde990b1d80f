using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api.Parked;

/// <summary>Who may look after parked work, and how the trail names them.</summary>
internal static class Operator
{
    /// <summary>How the trail's names of operators begin.</summary>
    internal const string Word = "operator";

    /// <summary>The caller as the trail names them; who is no operator ends the call with 403.</summary>
    internal static Actor Operating(this ApiRequest api) => new($"{Word} {api.CallerAs(Role.Operators).Sub}", null);
}
