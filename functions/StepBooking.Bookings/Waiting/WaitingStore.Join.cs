using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

public sealed partial class WaitingStore
{
    private const string JoinIf = "attribute_not_exists(pk) OR #state IN (:booked, :passed)";

    /// <summary>
    /// – → WAITING: takes the last place of a list. The list itself is said to be there first: whoever dies between leaves one that nobody
    /// stands in.
    /// </summary>
    /// <param name="customer">The customer's subject.</param>
    /// <param name="offering">What is waited for.</param>
    /// <param name="wish">The seats; it was compared with the offering.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The customer's place: this one, or the one that stands in the list already.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<WaitingPlace> JoinAsync(
        string customer, Offering offering, WaitingWish wish, CancellationToken cancellationToken = default)
    {
        var place = new WaitingPlace
        {
            Customer = customer,
            OfferingId = offering.Id,
            Wish = wish,
            State = WaitingState.Waiting,
            Joined = Now,
            KeptUntil = offering.End + WaitingTerms.KeptAfterEnd,
        };
        await SayThereIsOneAsync(place, cancellationToken);
        var refused = await table.TransactAsync(JoinWrites(place), cancellationToken);
        return refused is null ? place : WaitingItem.Read(refused[0].Item);
    }

    private List<TransactWriteItem> JoinWrites(WaitingPlace place) =>
    [
        new()
        {
            Put = new Put
            {
                TableName = table.Name,
                Item = WaitingItem.Write(place),
                ConditionExpression = JoinIf,
                ExpressionAttributeNames = new() { ["#state"] = "state" },
                ExpressionAttributeValues = new()
                {
                    [":booked"] = Item.Text(WaitingState.Booked.Text()),
                    [":passed"] = Item.Text(WaitingState.Passed.Text()),
                },
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
        },
        new() { Put = new Put { TableName = table.Name, Item = WaitingItem.Entry(place) } },
    ];
}
