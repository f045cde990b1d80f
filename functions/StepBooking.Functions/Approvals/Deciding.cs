using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Api;

namespace StepBooking.Functions.Approvals;

/// <summary>How the trail names who decides for a provider.</summary>
internal static class Deciding
{
    /// <summary>How the trail's names of providers begin.</summary>
    internal const string Word = "provider";

    /// <summary>The caller as the trail names them; who is no provider ends the call with 403.</summary>
    internal static Actor OfProvider(this ApiRequest api) => new($"{Word} {api.CallerAs(Role.Providers).Sub}", null);
}
