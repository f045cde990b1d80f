using System.Text;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>Makes requests of the REST protocols.</summary>
internal static class RestRequest
{
    /// <summary>A request.</summary>
    /// <param name="signing">The service's signing name.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, escaped.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query's parameters; those without a value are left out.</param>
    /// <param name="headers">Headers; those without a value are left out.</param>
    /// <param name="body">The body.</param>
    public static AwsRequest Of(
        string signing,
        string method,
        string path,
        Identity caller,
        IEnumerable<(string Name, string? Value)>? query = null,
        IEnumerable<(string Name, string? Value)>? headers = null,
        ReadOnlyMemory<byte> body = default)
    {
        var given = (query ?? []).Where(q => q.Value is not null).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}");
        var set = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers ?? [])
        {
            if (value is not null)
                set[name] = value;
        }

        return new AwsRequest(signing, null, method, path, string.Join('&', given), set, body, caller, Guid.NewGuid().ToString());
    }

    /// <summary>A member as text, or null where there is none.</summary>
    public static string? Text(JsonMap arguments, string name) => arguments[name] switch
    {
        null or JsonNull => null,
        JsonText text => text.Value,
        var other => other.ToText(),
    };

    /// <summary>A member that has to be there.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static string Needed(JsonMap arguments, string name) => Text(arguments, name)
        ?? throw new AwsError("ValidationException", $"1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null");

    /// <summary>A text's bytes; none where there is no text.</summary>
    public static ReadOnlyMemory<byte> Bytes(string? text) => text is null ? default(ReadOnlyMemory<byte>) : Encoding.UTF8.GetBytes(text);
}
