using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Waiting;

public sealed partial class WaitingStore
{
    private const string Unclaimed = "attribute_not_exists(#claim)";
    private const string Mine = "#claim = :mine";

    /// <summary>Claims the notice of an offer, before anything is sent: of all that see it untold, one tells it.</summary>
    /// <param name="place">The place as read, OFFERED.</param>
    /// <param name="by">Fresh for each attempt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it is somebody else's.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<bool> ClaimAsync(WaitingPlace place, string by, CancellationToken cancellationToken = default) => UpdateAsync(
        place,
        "SET #claim = :mine, #claimedAt = :now",
        new() { [":mine"] = Item.Text(by), [":now"] = Item.Time(Now) },
        cancellationToken,
        Unclaimed + " OR " + Mine);

    /// <summary>Records how telling ended, by channel.</summary>
    /// <returns>False when the claim is gone.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<bool> RecordAsync(
        WaitingPlace place, string by, IReadOnlyDictionary<string, string> outcomes, CancellationToken cancellationToken = default) => UpdateAsync(
        place,
        "SET #told = :outcomes",
        new()
        {
            [":mine"] = Item.Text(by),
            [":outcomes"] = Item.Map(outcomes.ToDictionary(outcome => outcome.Key, outcome => Item.Text(outcome.Value))),
        },
        cancellationToken,
        Mine);

    /// <summary>Gives a claim back under which nothing was sent.</summary>
    /// <returns>False when the claim is gone.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<bool> GiveBackAsync(WaitingPlace place, string by, CancellationToken cancellationToken = default) =>
        UpdateAsync(place, "REMOVE #claim, #claimedAt", new() { [":mine"] = Item.Text(by) }, cancellationToken, Mine);

    /// <summary>Records that nobody knows how telling ended: whoever claimed it is long over and said nothing.</summary>
    /// <returns>False when it is recorded by now.</returns>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<bool> RecordUnknownAsync(WaitingPlace place, CancellationToken cancellationToken = default) => UpdateAsync(
        place,
        "SET #told = :outcomes",
        new() { [":outcomes"] = Item.Map(new() { ["unknown"] = Item.Text("unknown") }) },
        cancellationToken,
        "attribute_exists(#claim) AND attribute_not_exists(#told)");
}
