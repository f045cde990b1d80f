using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api;

/// <summary>Every kind of problem that the functions answer with (docs/api.md lists them).</summary>
internal static class Problems
{
    internal static ApiProblem Invalid(string field, string detail) =>
        new(new Problem("/problems/invalid", "The request is not valid", 400, detail, Field: field));

    internal static ApiProblem Invalid(Reason reason) =>
        new(new Problem("/problems/invalid", "The request is not valid", 400, reason.Detail, Field: reason.Field));

    internal static ApiProblem Malformed(string detail) =>
        new(new Problem("/problems/malformed", "The body is not JSON", 400, detail));

    internal static ApiProblem Unauthorized() =>
        new(new Problem("/problems/unauthorized", "Sign in first", 401, "This call needs the user pool's ID token."));

    internal static ApiProblem Forbidden(string detail) =>
        new(new Problem("/problems/forbidden", "This is not for you", 403, detail));

    internal static ApiProblem NotFound(string detail, int? retryAfter = null) =>
        new(new Problem("/problems/not-found", "There is no such thing", 404, detail)) { RetryAfter = retryAfter };

    internal static ApiProblem KeyUsed(string? bookingId) =>
        new(new Problem(
            "/problems/key-used", "The key was used with another request", 409,
            "Another request was made under this key. Ask for its booking, or book under a new key.",
            Field: ApiRequest.IdempotencyKeyHeader,
            BookingId: bookingId));

    internal static ApiProblem TooLarge(int mostBytes) =>
        new(new Problem("/problems/too-large", "The body is too large", 413, $"The body is {mostBytes / 1024} KB at most."));

    internal static ApiProblem UnsupportedMediaType() =>
        new(new Problem("/problems/unsupported-media-type", "Unsupported media type", 415, "Send application/json."));

    internal static ApiProblem Unavailable(string detail) =>
        new(new Problem("/problems/unavailable", "Try again in a moment", 503, detail)) { RetryAfter = 1 };

    internal static ApiProblem Internal(string requestId) =>
        new(new Problem("/problems/internal", "Something went wrong here", 500, $"It is noted under the request {requestId}."));
}
