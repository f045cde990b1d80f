using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Offerings;

/// <summary>One offering as operators write it (docs/api.md has the fields), checked.</summary>
/// <param name="Offering">The offering it describes, nothing of it sold.</param>
/// <param name="Digest">The same for documents that say the same, however they are spaced and ordered.</param>
public sealed record OfferingDocument(Offering Offering, string Digest)
{
    /// <summary>Which release's items the digest stands for: a new one makes every document load again.</summary>
    private const string Format = "1";

    /// <summary>
    /// Reads a document. Every JSON is one or is refused with the reason <c>invalid</c>, naming the field; nothing is thrown.
    /// </summary>
    /// <param name="json">Any JSON.</param>
    /// <param name="id">The id it is put under: one in the document must be the same. Null: it must bring its own.</param>
    public static Validated<OfferingDocument> Parse(JsonElement json, string? id)
    {
        if (!OfferingDocumentParser.Parse(json, id).Is(out var offering, out var refusal))
        {
            return refusal;
        }

        var text = new StringBuilder(Format);
        CanonicalJson.Append(text, json, without: "id");
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new OfferingDocument(offering, Base64Url.EncodeToString(digest));
    }
}
