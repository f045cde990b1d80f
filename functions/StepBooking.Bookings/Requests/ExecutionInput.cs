using System.Globalization;
using System.Text;
using System.Text.Json;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// The input of a booking's execution, <c>{"v": 1, "userId": sub, "request": body}</c>, as it came: through the direct call and
/// from the console anything can stand in it, so every member may be missing or wrong.
/// </summary>
public sealed class ExecutionInput
{
    /// <summary>The version of this contract.</summary>
    public const int CurrentVersion = 1;

    private readonly bool isComplete;

    private ExecutionInput(bool isComplete, string userId, JsonElement request)
    {
        this.isComplete = isComplete;
        UserId = userId;
        Request = request;
    }

    /// <summary>The customer's sub, at most 128 characters; empty if the input has none.</summary>
    public string UserId { get; }

    /// <summary>The request, whatever it is; undefined if the input has none.</summary>
    public JsonElement Request { get; }

    /// <summary>What the booking is compared by. Defined for every input, valid or not.</summary>
    public string Fingerprint => Requests.Fingerprint.Of(UserId, Request);

    /// <summary>Reads an input. Nothing is thrown: what is wrong with it, <see cref="Validate"/> says.</summary>
    public static ExecutionInput Read(JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            return new(false, "", default);
        }

        var isVersion = input.TryGetProperty("v", out var version)
            && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == CurrentVersion;
        var userId = input.TryGetProperty("userId", out var user) && user.ValueKind == JsonValueKind.String ? JsonText.Of(user) : "";
        input.TryGetProperty("request", out var request);
        var isUser = userId.Length is > 0 and <= 128;
        return new(isVersion && isUser, isUser ? userId : "", request);
    }

    /// <summary>
    /// Writes an input. The same customer and request give the same text, for a running execution may be started again only with it.
    /// </summary>
    /// <param name="userId">The customer's sub.</param>
    /// <param name="request">The request in its canonical form.</param>
    public static string Write(string userId, JsonElement request)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"v\":{CurrentVersion},\"userId\":");
        CanonicalJson.AppendText(text, userId);
        text.Append(",\"request\":");
        CanonicalJson.Append(text, request);
        return text.Append('}').ToString();
    }

    /// <summary>The request in it, or why it is none (<c>invalid</c>, naming the field).</summary>
    public Validated<BookingRequest> Validate() =>
        isComplete
            ? BookingRequest.Parse(Request, UserId)
            : new Reason("invalid", UserId.Length == 0 ? "userId" : "v", "The input must be {\"v\": 1, \"userId\", \"request\"}.");
}
