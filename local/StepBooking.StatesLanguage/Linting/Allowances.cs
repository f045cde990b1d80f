using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>
/// What a definition's Comments allow: <c>[allow ASL109: the worker sends heartbeats]</c>, for the state that has the Comment
/// and everything in it. Without a reason nothing is allowed.
/// </summary>
internal static partial class Allowances
{
    /// <summary>The reason for which a finding is allowed, or null.</summary>
    public static string? Reason(LintSubject subject, string rule, string location)
    {
        var holders = subject.States
            .Where(s => location == s.Location || location.StartsWith(s.Location + "/", StringComparison.Ordinal))
            .Select(s => s.Fields)
            .Prepend(subject.Fields);
        return holders.Select(fields => Reason(fields["Comment"], rule)).FirstOrDefault(reason => reason is not null);
    }

    private static string? Reason(Json? comment, string rule) => comment is JsonText text
        ? Allowed().Matches(text.Value).FirstOrDefault(m => m.Groups["rule"].Value == rule)?.Groups["reason"].Value.Trim()
        : null;

    [GeneratedRegex(@"\[allow (?<rule>ASL\d{3}):(?<reason>[^\]]*[^\]\s][^\]]*)\]")]
    private static partial Regex Allowed();
}
