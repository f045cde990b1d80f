using System.Globalization;
using System.Text;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>A message with its arguments put in their places, and what each was called there.</summary>
/// <param name="Text">The message as read.</param>
/// <param name="Values">The arguments by name; empty where places are numbered.</param>
internal sealed record MessageTemplate(string Text, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>
    /// Puts arguments in the places that braces mark: <c>{name}</c> by order, <c>{0}</c> by number, <c>{name:format}</c>
    /// formatted; <c>{{</c> and <c>}}</c> are braces. A place without an argument stays as it is.
    /// </summary>
    public static MessageTemplate Parse(string message, object[] arguments)
    {
        message ??= string.Empty;
        if (arguments.Length == 0)
        {
            return new MessageTemplate(message, new Dictionary<string, object>());
        }

        var text = new StringBuilder(message.Length);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        var next = 0;
        for (var at = 0; at < message.Length; at++)
        {
            var end = message[at] == '{' ? message.IndexOf('}', at) : -1;
            if (IsDoubled(message, at))
            {
                text.Append(message[at++]);
            }
            else if (end > at)
            {
                text.Append(Fill(message[(at + 1)..end], arguments, values, ref next) ?? message[at..(end + 1)]);
                at = end;
            }
            else
            {
                text.Append(message[at]);
            }
        }

        return new MessageTemplate(text.ToString(), values);
    }

    private static bool IsDoubled(string message, int at) =>
        message[at] is '{' or '}' && at + 1 < message.Length && message[at + 1] == message[at];

    private static string Fill(string place, object[] arguments, Dictionary<string, object> values, ref int next)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? place : place[..colon]).TrimStart('@');
        var numbered = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        if (!numbered)
        {
            index = next++;
        }

        if (index >= arguments.Length)
        {
            return null;
        }

        var value = arguments[index];
        if (!numbered)
        {
            values[name] = value;
        }

        var format = colon < 0 ? null : place[(colon + 1)..];
        return value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? string.Empty;
    }
}
