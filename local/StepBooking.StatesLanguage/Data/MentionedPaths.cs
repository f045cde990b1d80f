using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>
/// What of <c>$states</c> an expression can come to, read from its text: after <c>$states.context.Execution.Name</c> nothing
/// else of the context counts, so that an execution's whole input need not travel with every expression. Where the text does
/// not tell, everything counts.
/// </summary>
internal sealed partial class MentionedPaths
{
    private const int MostKept = 10_000;
    private static readonly ConcurrentDictionary<string, MentionedPaths> Known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionedPaths> _members = new(StringComparer.Ordinal);
    private bool _isWhole;

    /// <summary>Whether anything is mentioned at all.</summary>
    public bool IsAny => _isWhole || _members.Count > 0;

    /// <summary>What an expression mentions.</summary>
    public static MentionedPaths In(string source)
    {
        if (Known.TryGetValue(source, out var known))
        {
            return known;
        }

        var read = Read(source);
        if (Known.Count < MostKept)
        {
            Known.TryAdd(source, read);
        }

        return read;
    }

    /// <summary>What several expressions mention.</summary>
    public static MentionedPaths Together(IEnumerable<MentionedPaths> all)
    {
        var together = new MentionedPaths();
        foreach (var one in all)
        {
            together.Add(one);
        }

        return together;
    }

    /// <summary>The mentioned part of a value; a value that is no object is whole or absent.</summary>
    public Json Of(Json value) => _isWhole || value is not JsonMap map
        ? value
        : new JsonMap([.. from member in map
                          where _members.ContainsKey(member.Key)
                          select KeyValuePair.Create(member.Key, _members[member.Key].Of(member.Value))]);

    private static MentionedPaths Read(string source)
    {
        var read = new MentionedPaths();

        // The parent operator leads back up from any path.
        var canGoUp = source.Contains('%', StringComparison.Ordinal);
        foreach (var match in States().Matches(source).Cast<Match>())
        {
            var at = read;
            foreach (var name in match.Groups["name"].Captures.Select(c => c.Value).TakeWhile(n => !canGoUp && n != "function"))
            {
                at = at._members.TryGetValue(name, out var below) ? below : at._members[name] = new MentionedPaths();
            }

            at._isWhole = true;
        }

        return read;
    }

    private void Add(MentionedPaths other)
    {
        _isWhole |= other._isWhole;
        foreach (var (name, below) in other._members)
        {
            if (!_members.TryGetValue(name, out var own))
            {
                _members[name] = own = new MentionedPaths();
            }

            own.Add(below);
        }
    }

    /// <summary>Names end at an operator; one with other letters than these is not read, and what it stands in counts as a whole.</summary>
    [GeneratedRegex("""\$states(?![A-Za-z0-9_])(\s*\.\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)(?=[\s.\[\]{}(),@#;:?+*/%|=<>^&!~'"`-]|\z))*""")]
    private static partial Regex States();
}
