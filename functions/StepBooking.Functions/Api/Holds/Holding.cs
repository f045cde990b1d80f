using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api.Holds;

/// <summary>A POST of a hold, as far as the body, the caller and the key decide it.</summary>
/// <param name="Id">The hold's id, which its booking will have.</param>
/// <param name="HasKey">Whether the client brought a key: only then can it have been placed before.</param>
/// <param name="UserId">The caller.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Canonical">The same in canonical form, as its execution will be given it but for the payment method.</param>
internal sealed record Holding(string Id, bool HasKey, string UserId, BookingRequest Request, JsonElement Canonical)
{
    /// <summary>What the hold, and the booking after it, is compared by.</summary>
    internal string Fingerprint => StepBooking.Bookings.Requests.Fingerprint.Of(UserId, Canonical);

    /// <summary>Reads and checks the call.</summary>
    /// <param name="api">The call.</param>
    /// <param name="mostBytes">The largest body.</param>
    /// <exception cref="ApiProblem">401, 413, 415, or 400 naming what is wrong.</exception>
    internal static Holding Read(ApiRequest api, int mostBytes)
    {
        var caller = api.Caller;
        var key = api.IdempotencyKey;
        if (!BookingRequest.Parse(api.Json(mostBytes), caller.Sub).Is(out var request, out var refusal))
            throw Problems.Invalid(refusal);
        if (request.PaymentMethod is not null)
            throw Problems.Invalid(BodyFields.PaymentMethod, "A hold costs nothing: say how it is paid when it is booked.");
        return new Holding(BookingId.OfHold(caller.Sub, key ?? api.RequestId), key is not null, caller.Sub, request, request.ToCanonical());
    }

    /// <summary>The order to hold it.</summary>
    internal HoldOrder OrderOf(Selection selection) =>
        new(Id, UserId, Fingerprint, Execution: null, selection, CanonicalJson.Of(Canonical));
}
