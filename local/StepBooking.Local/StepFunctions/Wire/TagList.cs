using System.Collections.Immutable;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Reads tags.</summary>
internal static class TagList
{
    /// <summary>The most tags of a resource, from the quotas of Step Functions.</summary>
    public const int Most = 50;

    private const string Signs = "_.:/=+-@";

    /// <summary>The tags of a request; none where it has none.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(Fields request) =>
        [.. (request.Structures("tags") ?? []).Select(tag => KeyValuePair.Create(
            Check(tag, "key", tag.Optional("key", 128, 1) ?? string.Empty),
            Check(tag, "value", tag.Optional("value", 256) ?? string.Empty)))];

    /// <summary>Adds tags to others; of two with one key the later one stays.</summary>
    /// <param name="tags">Those that are there.</param>
    /// <param name="added">Those that come.</param>
    /// <param name="arn">Whose they are.</param>
    /// <exception cref="AwsError"><c>TooManyTags</c>.</exception>
    public static ImmutableDictionary<string, string> Add(
        ImmutableDictionary<string, string> tags, IReadOnlyList<KeyValuePair<string, string>> added, string arn)
    {
        var all = tags.SetItems(added);
        return all.Count <= Most ? all : throw new AwsError("TooManyTags", $"Too Many Tags: '{arn}'") { Detail = ("resourceName", arn) };
    }

    private static string Check(Fields tag, string name, string text) =>
        text.All(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || Signs.Contains(c, StringComparison.Ordinal))
            ? text
            : throw tag.Broken(name, text, @"Member must satisfy regular expression pattern: ^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$");
}
