using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api;

/// <summary>A POST of a booking, as far as the body, the caller and the key decide it.</summary>
/// <param name="Id">The booking's id.</param>
/// <param name="HasKey">Whether the client brought a key: only then can it have been placed before.</param>
/// <param name="UserId">The caller.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Input">The execution's input.</param>
/// <param name="Fingerprint">What the booking is compared by.</param>
internal sealed record Placing(string Id, bool HasKey, string UserId, BookingRequest Request, string Input, string Fingerprint)
{
    /// <summary>Reads and checks the call.</summary>
    /// <param name="api">The call.</param>
    /// <param name="body">Its body.</param>
    /// <exception cref="ApiProblem">401, or 400 naming what is wrong.</exception>
    internal static Placing Read(ApiRequest api, JsonElement body)
    {
        var caller = api.Caller;
        var key = api.IdempotencyKey;
        if (!BookingRequest.Parse(body, caller.Sub).Is(out var request, out var refusal))
            throw Problems.Invalid(refusal);
        var canonical = request.ToCanonical();
        return new Placing(
            BookingId.From(caller.Sub, key ?? api.RequestId),
            key is not null,
            caller.Sub,
            request,
            ExecutionInput.Write(caller.Sub, canonical),
            StepBooking.Bookings.Requests.Fingerprint.Of(caller.Sub, canonical));
    }
}
