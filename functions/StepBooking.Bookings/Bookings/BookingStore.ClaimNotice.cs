using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ClaimIf = "contains(#owes, :debt)";
    private const string ClaimToldIf = "#status = :told AND " + ClaimIf;
    private const string FirstIf = " AND attribute_not_exists(#notices.#S)";
    private const string ChannelIfGivenBack = "attribute_not_exists(#notices.#S.#{0})";

    /// <summary>
    /// Claims channels of a notice before anything is sent: a provider knows no idempotency, so what is claimed is sent at most
    /// once. The first claim of a notice takes all channels; later ones take what was given back.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="channels">The channels to claim, each with a claim or, where there is no address, its outcome.</param>
    /// <param name="isFirst">Whether nobody claimed this notice before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal Task<WriteAnswer> ClaimNoticeAsync(
        NoticeClaim claim, IReadOnlyDictionary<string, AttributeValue> channels, bool isFirst, CancellationToken cancellationToken)
    {
        var owed = claim.Status is null ? ClaimIf : ClaimToldIf;
        var write = isFirst ? FirstClaim(claim, owed, channels) : ClaimAgain(claim, owed, channels);
        write.Named("#S", claim.Key).With(":debt", Item.Text(claim.Debt));
        if (claim.Status is { } told)
            write.With(":told", Item.Text(told.Text()));
        return WriteAsync(write, cancellationToken);
    }

    private static BookingWrite FirstClaim(
        NoticeClaim claim, string owed, IReadOnlyDictionary<string, AttributeValue> channels) =>
        new BookingWrite(claim.BookingId, owed + FirstIf)
            .Set("#notices.#S = :claims", ":claims", Item.Map(channels.ToDictionary()));

    private static BookingWrite ClaimAgain(NoticeClaim claim, string owed, IReadOnlyDictionary<string, AttributeValue> channels)
    {
        var given = channels.Keys.Select(channel => ChannelIfGivenBack.Replace("{0}", channel, StringComparison.Ordinal));
        var write = new BookingWrite(claim.BookingId, string.Join(" AND ", given.Prepend(owed)));
        foreach (var (channel, value) in channels)
            write.Set($"#notices.#S.#{channel} = :{channel}", $":{channel}", value);
        return write;
    }
}
