using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>Functions about text: base64, hashes, <c>States.Format</c>, <c>States.StringSplit</c>.</summary>
internal static class TextFunctions
{
    private const int LongestText = 10_000;

    public static Json Encode(IntrinsicArguments arguments, Random random) =>
        Json.From(Convert.ToBase64String(Encoding.UTF8.GetBytes(Bounded(arguments, 0))));

    public static Json Decode(IntrinsicArguments arguments, Random random)
    {
        try
        {
            return Json.From(Encoding.UTF8.GetString(Convert.FromBase64String(Bounded(arguments, 0))));
        }
        catch (FormatException)
        {
            throw arguments.Refuse("the text is not base64");
        }
    }

    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is one of the States Language's hashes; it protects nothing here.")]
    [SuppressMessage("Security", "CA5351", Justification = "MD5 is one of the States Language's hashes; it protects nothing here.")]
    public static Json Hash(IntrinsicArguments arguments, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(arguments[0] is JsonText ? Bounded(arguments, 0) : arguments[0].ToText());
        var hash = arguments.Text(1) switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw arguments.Refuse("the algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512"),
        };
        return Json.From(Convert.ToHexStringLower(hash));
    }

    public static Json Format(IntrinsicArguments arguments, Random random)
    {
        var pieces = IntrinsicParser.Pieces(arguments.Text(0));
        if (pieces.Length != arguments.Count)
        {
            throw arguments.Refuse("the number of arguments does not match the number of {} in the template");
        }

        var text = new StringBuilder(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            AppendPlain(text, arguments[i]);
            text.Append(pieces[i]);
        }

        return Json.From(text.ToString());
    }

    public static Json Split(IntrinsicArguments arguments, Random random) => new JsonList(arguments.Text(0)
        .Split(arguments.Text(1).ToCharArray(), StringSplitOptions.RemoveEmptyEntries)
        .Select(Json.From));

    /// <summary>Objects and arrays stand in formatted text the way Java prints maps and lists: <c>{Arg=1, List=[]}</c>.</summary>
    private static void AppendPlain(StringBuilder text, Json value)
    {
        switch (value)
        {
            case JsonText plain:
                text.Append(plain.Value);
                break;
            case JsonMap map:
                text.Append('{');
                AppendAll(text, map, m => { text.Append(m.Key).Append('='); AppendPlain(text, m.Value); });
                text.Append('}');
                break;
            case JsonList list:
                text.Append('[');
                AppendAll(text, list, item => AppendPlain(text, item));
                text.Append(']');
                break;
            default:
                text.Append(value.ToText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> items, Action<T> append)
    {
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? string.Empty : ", ");
            first = false;
            append(item);
        }
    }

    private static string Bounded(IntrinsicArguments arguments, int index)
    {
        var text = arguments.Text(index);
        return text.Length <= LongestText ? text : throw arguments.Refuse($"the text must not be longer than {LongestText} characters");
    }
}
