using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using StepBooking.PaymentSandbox.Rules;

namespace StepBooking.PaymentSandbox.Http;

/// <summary>Reads a request's fields: of its query, and of its body if that is a form.</summary>
internal static class Fields
{
    /// <exception cref="ApiException">The body is something else, or a field stands twice.</exception>
    internal static async Task<IReadOnlyDictionary<string, string>> ReadAsync(HttpRequest request)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddAll(fields, request.Query);
        if (request.HasFormContentType)
        {
            AddAll(fields, await FormAsync(request));
        }
        else if (request.ContentLength > 0 || request.ContentType is not null)
        {
            throw Errors.InvalidParameter("Content-Type", "parameter_invalid", "Send application/x-www-form-urlencoded.");
        }

        return fields;
    }

    /// <summary>One text for one request: method, path and fields.</summary>
    internal static string Fingerprint(HttpRequest request, IReadOnlyDictionary<string, string> fields) =>
        $"{request.Method} {request.Path}{QueryString.Create(fields.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value)))}";

    private static async Task<IFormCollection> FormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw Errors.InvalidParameter("body", "parameter_invalid", "The form cannot be read.");
        }
    }

    private static void AddAll(SortedDictionary<string, string> fields, IEnumerable<KeyValuePair<string, StringValues>> more)
    {
        foreach (var (name, values) in more)
        {
            if (values.Count != 1 || !fields.TryAdd(name, values.ToString()))
            {
                throw Errors.InvalidParameter(name, "parameter_invalid", $"{name} stands more than once.");
            }
        }
    }
}
