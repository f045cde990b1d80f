using System.Text;

namespace StepBooking.Local.Aws;

/// <summary>What the AWS protocols have in common on the wire.</summary>
internal static class AwsWire
{
    /// <summary>How a request is written.</summary>
    internal static AwsProtocol ProtocolOf(IReadOnlyDictionary<string, string> headers, string query)
    {
        headers.TryGetValue("Content-Type", out var type);
        if (headers.ContainsKey("X-Amz-Target") || (type?.StartsWith("application/x-amz-json", StringComparison.OrdinalIgnoreCase) ?? false))
            return AwsProtocol.Json;
        var form = type?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;
        return form || query.Contains("Action=", StringComparison.Ordinal) ? AwsProtocol.Query : AwsProtocol.Rest;
    }

    /// <summary>The operation that the headers, the form or the query name; null for a REST request.</summary>
    internal static string? OperationOf(IReadOnlyDictionary<string, string> headers, string query, ReadOnlyMemory<byte> body) =>
        ProtocolOf(headers, query) switch
        {
            AwsProtocol.Json => headers.TryGetValue("X-Amz-Target", out var target) ? target[(target.LastIndexOf('.') + 1)..] : null,
            AwsProtocol.Query => Form(query, body).GetValueOrDefault("Action"),
            _ => null,
        };

    /// <summary>The parameters of a query-protocol request, from its body and its query.</summary>
    internal static Dictionary<string, string> Form(string query, ReadOnlyMemory<byte> body)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in $"{query}&{Encoding.UTF8.GetString(body.Span)}".Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            form[Decode(name)] = equals < 0 ? "" : Decode(part[(equals + 1)..]);
        }

        return form;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
