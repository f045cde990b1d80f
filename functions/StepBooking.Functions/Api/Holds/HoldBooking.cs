using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api.Holds;

/// <summary>
/// Books what is held: writes the execution into the hold's row, and then starts it under the hold's id with the hold's own request. Dead
/// in between, the row is a booking whose execution is missing: the same call again starts it, or the schedule ends it and tells.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">The offerings.</param>
/// <param name="starter">Starts executions.</param>
/// <param name="clock">The time.</param>
internal sealed class HoldBooking(BookingStore bookings, OfferingStore offerings, BookingStarter starter, TimeProvider clock)
{
    private static readonly Actor Actor = new(nameof(PlaceBookingFunction.PlaceBooking), null);

    /// <summary>201 with the booking, also when it was booked before; else a problem.</summary>
    internal async Task<APIGatewayProxyResponse> Book(ApiRequest api, JsonElement body)
    {
        if (!HoldPayment.Parse(body, api.Caller.Sub).Is(out var payment, out var refusal))
            throw Problems.Invalid(refusal);
        var held = await bookings.OwnHold(payment.HoldId, api);
        if (held.Amount > 0 && payment.PaymentMethod is null)
            throw Problems.Invalid(BodyFields.PaymentMethod, "It is missing, and this booking costs something.");
        if (held.IsOnlyHeld && held.Until > clock.GetUtcNow())
            held = (await bookings.BookHoldAsync(held, Actor, api.Stopping)).Found();
        if (held.IsOnlyHeld || held.IsClosedHold())
            throw Problems.HoldOver();
        if (held.Phase == BookingPhase.Held)
            await Start(held, payment, api.Stopping);
        return await Created(held, api);
    }

    private async Task Start(Booking held, HoldPayment payment, CancellationToken stopping)
    {
        using var text = JsonDocument.Parse(held.HeldRequest!);
        var request = BookingRequest.Parse(text.RootElement, held.Customer!).Value!;
        var canonical = (request with { PaymentMethod = payment.PaymentMethod }).ToCanonical();
        if (await starter.TryStart(held.Id, ExecutionInput.Write(held.Customer!, canonical), stopping)
            || await starter.Carries(held.Id, held.Request, stopping))
            return;
        await bookings.UnbookHoldAsync(held, Actor, stopping);
        throw Problems.HoldCannotBeBooked(held.Id);
    }

    private async Task<APIGatewayProxyResponse> Created(Booking held, ApiRequest api)
    {
        var offering = await offerings.OfferingOfAsync(held, api.Stopping);
        return ApiResponse.Of(
            201, BookingAnswers.Of(held, offering), ApiJson.Default.BookingAnswer, $"{api.Path.TrimEnd('/')}/{held.Id}");
    }
}
