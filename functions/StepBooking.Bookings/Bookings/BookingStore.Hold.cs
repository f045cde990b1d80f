using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string HoldIfAbsent = "attribute_not_exists(pk)";
    private const string TicketIfPriced = "price = :price AND offering = :offering";
    private const int HoldAttempts = 3;

    /// <summary>
    /// – → PENDING <c>HELD</c>: writes the booking, the guard where the offering allows one pending booking only, and every leg
    /// of every seat, all or nothing. Answers by what is there already if this very booking is: a retry meets its own.
    /// </summary>
    /// <exception cref="AlreadyPlaced">Another request has this id.</exception>
    /// <exception cref="SeatsTaken">A seat is another's; the reason names which.</exception>
    /// <exception cref="PendingBookingExists">The customer has a pending booking of this offering.</exception>
    /// <exception cref="HoldOver">It was held before, and that hold has ended.</exception>
    /// <exception cref="BookingStopped">It was stopped before this write came.</exception>
    /// <exception cref="BookingClosed">It has ended before this write came.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task HoldAsync(HoldOrder order, Actor actor, CancellationToken cancellationToken = default)
    {
        string? over = null;
        for (var attempt = 0; attempt < HoldAttempts; attempt++)
        {
            var now = Now;
            var refused = await table.TransactAsync(HoldWrites(order, actor, now, over), cancellationToken);
            if (refused is null)
                return;
            var standing = refused[0].Refused() ? BookingItem.Read(refused[0].Item) : await GetAsync(order.BookingId, cancellationToken);
            if (standing is not null)
            {
                AnswerHold(standing, order.Request, now);
                return;
            }

            if (!order.Selection.Offering.OnePending || !refused[1].Refused())
                throw Refusal(order, refused);
            over = await EndedHolderAsync(refused[1].Item, actor, cancellationToken);
        }

        throw new StoreBusy("The customer's pending booking of this offering keeps changing.");
    }

    /// <summary>
    /// Answers a hold that cannot be asked for any more (the offering has begun or changed since) by what is there already: it may
    /// have been written in time, and its answer lost.
    /// </summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="request">The request's fingerprint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when it is held or further; false when there is no such booking.</returns>
    /// <exception cref="AlreadyPlaced">Another request has this id.</exception>
    /// <exception cref="HoldOver">It was held before, and that hold has ended.</exception>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It has ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<bool> IsHeldAsync(string bookingId, string request, CancellationToken cancellationToken = default)
    {
        if (await GetAsync(bookingId, cancellationToken) is not { } standing)
            return false;
        AnswerHold(standing, request, Now);
        return true;
    }

    private static void AnswerHold(Booking standing, string request, DateTimeOffset now)
    {
        if (standing.Request != request)
            throw new AlreadyPlaced("Another request has this id.");
        if (standing.IsFinal)
            throw new BookingClosed($"The booking is {standing.Status.Text()} already.");
        if (standing.Phase == BookingPhase.Undoing)
            throw new BookingStopped("The booking was stopped.");
        if (standing.Phase == BookingPhase.Held && standing.Until <= now)
            throw new HoldOver("The hold of the seats has ended.");
    }

    /// <summary>
    /// Seats that are another's; where there is none, a ticket got another price, or a place in a waiting list another state, since it was
    /// read: another attempt reads it.
    /// </summary>
    private static Exception Refusal(HoldOrder order, IReadOnlyList<CancellationReason> refused)
    {
        var answers = refused.Skip(refused.Count - order.Selection.Seats.Count);
        var taken = order.Selection.Seats.Zip(answers).Where(pair => pair.Second.Refused()).Select(pair => pair.First).ToList();
        return taken.Count > 0
            ? new SeatsTaken(new Reason("taken", "seats", $"Not free: {string.Join(", ", taken)}."))
            : new StoreBusy("A ticket, or a place in the waiting list, changed at that moment.");
    }

    /// <summary>
    /// The booking that the guard names, if it is final. A hold that is over and that nobody began to book is closed here: no cleaner
    /// need have run.
    /// </summary>
    private async Task<string> EndedHolderAsync(Dictionary<string, AttributeValue> guard, Actor actor, CancellationToken cancellationToken)
    {
        var holder = guard["b"].S;
        var other = await CloseHoldAsync(holder, BookingStatus.Expired, actor, cancellationToken);
        if (other is not { IsFinal: false })
            return holder;
        var detail = $"Booking {holder} of it is pending, and there may be only one.";
        throw new PendingBookingExists(new Reason("pending-exists", "offeringId", detail), holder);
    }

    private List<TransactWriteItem> HoldWrites(HoldOrder order, Actor actor, DateTimeOffset now, string? over)
    {
        var selection = order.Selection;
        var until = now.AddSeconds(selection.Offering.HoldSeconds);
        List<TransactWriteItem> writes = [new() { Put = Conditional(HoldItem(order, actor, now, until), HoldIfAbsent) }];
        if (selection.Offering.OnePending)
            writes.Add(new() { Put = Guard(order, over) });
        if (selection.Offering.Theatre is { } theatre)
            writes.AddRange(selection.Seats.Zip(selection.Prices).Select(pair => Priced(theatre, pair.First, pair.Second, selection)));
        if (order.Offer is { } place)
            writes.Add(WaitingWrites.Offer(table.Name, place, order.BookingId, until));
        var seats = new SeatWrites(table.Name, selection.Offering.Id, selection.Legs, order.BookingId);
        DateTimeOffset? end = selection.Legs == selection.Offering.AllLegs ? selection.End : null;
        var promised = order.Offer is null ? until : until + WaitingTerms.Kept;
        writes.AddRange(selection.Seats.Select(seat => seats.Hold(seat, now, promised, end, order.Offer is not null)));
        return writes;
    }

    /// <summary>A quote is kept only while the ticket still costs that: nobody changes the price of a seat that is had.</summary>
    private TransactWriteItem Priced(string theatre, string seat, long price, Selection selection) => new()
    {
        ConditionCheck = new ConditionCheck
        {
            TableName = table.Name,
            Key = Keys.Ticket(theatre, seat),
            ConditionExpression = TicketIfPriced,
            ExpressionAttributeValues = new() { [":price"] = Item.Number(price), [":offering"] = Item.Text(selection.Offering.Id) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.NONE,
        },
    };

    private Put Conditional(Dictionary<string, AttributeValue> item, string condition) => new()
    {
        TableName = table.Name,
        Item = item,
        ConditionExpression = condition,
        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
    };

    private static Dictionary<string, AttributeValue> HoldItem(HoldOrder order, Actor actor, DateTimeOffset now, DateTimeOffset until)
    {
        var selection = order.Selection;
        var entry = new TrailEntry(now, null, BookingPhase.Held.Text(), actor.Step, null, actor.Execution);
        var item = new Dictionary<string, AttributeValue>(Keys.Booking(order.BookingId))
        {
            ["v"] = Item.Number(BookingItem.Version),
            ["customer"] = Item.Text(order.Customer),
            ["placed"] = Item.Time(now),
            ["request"] = Item.Text(order.Request),
            ["offering"] = Item.Text(selection.Offering.Id),
            ["seats"] = Item.List(selection.Seats.Select(Item.Text)),
            ["legs"] = BookingItem.WriteLegs(selection.Legs),
            ["start"] = Item.Time(selection.Start),
            ["end"] = Item.Time(selection.End),
            ["amount"] = Item.Number(selection.Amount),
            ["prices"] = BookingItem.WritePrices(selection.Prices),
            ["currency"] = Item.Text(selection.Offering.Currency),
            ["until"] = Item.Time(until),
            ["status"] = Item.Text(BookingStatus.Pending.Text()),
            ["phase"] = Item.Text(BookingPhase.Held.Text()),
            ["notices"] = Item.Map([]),
            ["cancels"] = Item.Map([]),
            ["trail"] = Item.List([TrailItem.Write(entry, order.BookingId)]),
            ["dueShard"] = Item.Text(Due.ShardOf(order.BookingId)),
            ["dueAt"] = Item.Time(until + Due.Grace),
        };
        if (order.Execution is not null)
            item["execution"] = Item.Text(order.Execution);
        if (selection.Offering.Approval)
            item["approval"] = new AttributeValue { BOOL = true };
        if (order.HeldRequest is not null)
            item["heldRequest"] = Item.Text(order.HeldRequest);
        return item;
    }
}
