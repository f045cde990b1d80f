using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Waiting;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Waiting;

/// <summary>One run over the waiting lists: offers that are over are ended, and what is free is offered in the order of joining.</summary>
/// <param name="places">Waiting lists.</param>
/// <param name="offerings">What is waited for.</param>
/// <param name="seats">Which seats are free.</param>
/// <param name="desk">Makes and ends offers.</param>
/// <param name="notices">Tells of them.</param>
/// <param name="metrics">Counts offers that nobody could be told of, and lists that could not be looked at.</param>
/// <param name="clock">The time.</param>
public sealed class OfferSweep(
    WaitingStore places,
    OfferingStore offerings,
    SeatMap seats,
    OfferDesk desk,
    OfferNotices notices,
    Metrics metrics,
    TimeProvider clock)
{
    private const string Failed = "failed";

    private readonly SortedDictionary<string, int> done = new(StringComparer.Ordinal);

    /// <summary>Looks at lists until a time. What fails for one list stops no other.</summary>
    /// <param name="until">When to begin nothing more.</param>
    /// <param name="logger">Where what fails, and what was done, is told.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How often what was done, by the word for it.</returns>
    internal async Task<IReadOnlyDictionary<string, int>> RunAsync(
        DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken = default)
    {
        done.Clear();
        foreach (var list in InTurn(await places.ListsAsync(cancellationToken)))
        {
            if (clock.GetUtcNow() >= until)
            {
                Count("out of time");
                break;
            }

            await TryAsync(list, logger, until, cancellationToken);
        }

        if (done.TryGetValue(Failed, out var failures))
            metrics.Count(Metrics.OfferFailures, failures);
        if (done.Count > 0)
            logger.LogInformation("Waiting lists: {done}", string.Join(", ", done.Select(each => $"{each.Key} {each.Value}")));
        return done;
    }

    /// <summary>Each run begins with another list: one that runs out of time does not leave the same ones out for ever.</summary>
    private IEnumerable<string> InTurn(IReadOnlyList<string> lists)
    {
        if (lists.Count == 0)
            return lists;
        var first = (int)(clock.GetUtcNow().ToUnixTimeSeconds() / 60 % lists.Count);
        return lists.Skip(first).Concat(lists.Take(first));
    }

    private async Task LookAtAsync(string offeringId, DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var open = await places.ListAsync(offeringId, cancellationToken);
        if (open.Count == 0)
        {
            Count(await places.ForgetListAsync(offeringId, cancellationToken) ? "forgotten" : "empty");
            return;
        }

        var offering = await offerings.GetAsync(offeringId, cancellationToken);
        if (offering is not null)
            offering = await offerings.WithTicketsAsync(offering, cancellationToken);
        var ended = false;
        foreach (var place in open.Where(place => place.State == WaitingState.Offered))
        {
            if (await desk.LookAtAsync(place, cancellationToken) is { } held)
                await TellAsync(place, held, offering, logger, cancellationToken);
            else
                ended = true;
        }

        // Who could not be told of an offer that is over waits again by now.
        if (ended)
            open = await places.ListAsync(offeringId, cancellationToken);
        await OfferAsync([.. open.Where(place => place.State == WaitingState.Waiting)], offering, until, logger, cancellationToken);
    }

    private async Task OfferAsync(
        IReadOnlyList<WaitingPlace> waiting, Offering? offering, DateTimeOffset until, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        var maps = new Dictionary<LegRange, IReadOnlyList<SeatOnMap>>();
        foreach (var place in waiting)
        {
            if (clock.GetUtcNow() >= until)
                return;
            if (offering is null || place.Wish.Check(offering, clock.GetUtcNow()) is not null)
                await GiveUpAsync(place, cancellationToken);
            else if (await OfferAsync(place, offering, maps, cancellationToken) == OfferOutcome.Offered)
                await TellOfferAsync(place, offering, logger, cancellationToken);
        }
    }

    /// <summary>What it waits for has begun, or is not sold any more.</summary>
    private async Task GiveUpAsync(WaitingPlace place, CancellationToken cancellationToken)
    {
        if (await places.EndAsync(place, WaitingState.Passed, cancellationToken))
            Count("passed");
    }

    /// <summary>Offers the first seats that will do. Where the map was not true any more, it is read again, once.</summary>
    private async Task<OfferOutcome> OfferAsync(
        WaitingPlace place, Offering offering, Dictionary<LegRange, IReadOnlyList<SeatOnMap>> maps, CancellationToken cancellationToken)
    {
        var legs = offering.Legs(place.Wish.From, place.Wish.To)!.Value;
        var outcome = OfferOutcome.Taken;
        for (var attempt = 0; attempt < 2 && outcome == OfferOutcome.Taken; attempt++)
        {
            if (!maps.TryGetValue(legs, out var map))
                maps[legs] = map = await seats.ReadForOffersAsync(offering, legs, clock.GetUtcNow(), cancellationToken);
            if (place.Wish.Choose(map) is not { } chosen)
                return OfferOutcome.NotNow;
            outcome = await desk.OfferAsync(place, offering, chosen, cancellationToken);
            if (outcome is OfferOutcome.Offered or OfferOutcome.Taken)
                maps.Clear();
        }

        if (outcome == OfferOutcome.Offered)
            Count("offered");
        return outcome;
    }

    private async Task TellOfferAsync(WaitingPlace place, Offering offering, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        if (await places.GetAsync(place.Customer, place.OfferingId, cancellationToken) is { State: WaitingState.Offered } offered
            && await desk.LookAtAsync(offered, cancellationToken) is { } held)
            await TellAsync(offered, held, offering, logger, cancellationToken);
    }

    private async Task TellAsync(
        WaitingPlace place, Booking held, Offering? offering, ILambdaLogger logger, CancellationToken cancellationToken)
    {
        if (offering is null)
            return;
        var outcome = await notices.TellAsync(place, held, offering, cancellationToken);
        if (outcome == OfferNoticeOutcome.Told)
            Count("told");
        if (outcome != OfferNoticeOutcome.Untold)
            return;
        Count("untold");
        metrics.Count(Metrics.OffersUntold);
        logger.LogWarning("Nobody could be told of the offer {hold}", held.Id);
    }

    private void Count(string what) => done[what] = done.GetValueOrDefault(what) + 1;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One list must not hold up the others.")]
    private async Task TryAsync(string list, ILambdaLogger logger, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            await LookAtAsync(list, until, logger, cancellationToken);
        }
        catch (Exception fault)
        {
            Count(Failed);
            logger.LogWarning("The waiting list of {list} failed: {fault}", list, $"{fault.GetType().Name}: {fault.Message}");
        }
    }
}
