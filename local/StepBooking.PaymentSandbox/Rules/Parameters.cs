using System.Globalization;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>The form fields of a request; each is taken once, and one that nobody takes is refused.</summary>
internal sealed class Parameters(IReadOnlyDictionary<string, string> fields)
{
    private const int MetadataEntries = 50;
    private const int MetadataKeyLength = 40;
    private const int MetadataValueLength = 500;

    private readonly Dictionary<string, string> left = new(fields, StringComparer.Ordinal);

    internal string? Text(string name) => left.Remove(name, out var value) && value.Length > 0 ? value : null;

    /// <exception cref="ApiException">It is missing.</exception>
    internal string RequiredText(string name) => Text(name) ?? throw Errors.MissingParameter(name);

    /// <summary>An amount in minor units, at least 1.</summary>
    /// <exception cref="ApiException">It is not one.</exception>
    internal long? Amount(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is >= 1 and <= 99_999_999
            ? amount
            : throw Errors.InvalidParameter(name, "parameter_invalid_integer", $"Invalid positive integer: {text}");
    }

    /// <exception cref="ApiException">It is none of those allowed.</exception>
    internal string? Choice(string name, params ReadOnlySpan<string> allowed)
    {
        var text = Text(name);
        return text is null || allowed.Contains(text)
            ? text
            : throw Errors.InvalidParameter(name, "parameter_invalid", $"Invalid {name}: must be one of {string.Join(", ", allowed!)}");
    }

    /// <summary>A payment method that exists.</summary>
    /// <exception cref="ApiException">It does not.</exception>
    internal string? PaymentMethod()
    {
        var id = Text("payment_method");
        return id is null || TestPaymentMethods.All.Contains(id) ? id : throw Errors.NoSuchPaymentMethod(id);
    }

    /// <summary>The fields <c>metadata[key]</c>.</summary>
    /// <exception cref="ApiException">There are too many, or one is too long.</exception>
    internal IReadOnlyDictionary<string, string> Metadata()
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in left.Keys.Where(name => name.StartsWith("metadata[", StringComparison.Ordinal) && name.EndsWith(']')).ToList())
        {
            var key = name["metadata[".Length..^1];
            if (key.Length is 0 or > MetadataKeyLength || left[name].Length > MetadataValueLength || metadata.Count == MetadataEntries)
            {
                throw Errors.InvalidParameter(
                    name, "parameter_invalid", "Metadata: 50 entries, keys of 40 and values of 500 characters at most.");
            }

            metadata[key] = left[name];
            left.Remove(name);
        }

        return metadata;
    }

    /// <exception cref="ApiException">A field was not taken.</exception>
    internal void NothingElse()
    {
        if (left.Count > 0)
        {
            throw Errors.UnknownParameter(left.Keys.Order(StringComparer.Ordinal).First());
        }
    }
}
