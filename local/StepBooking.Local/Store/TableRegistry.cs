using System.Collections.Concurrent;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Store;

/// <summary>The declared tables: what authorisation has to know of them.</summary>
internal sealed class TableRegistry
{
    private readonly ConcurrentDictionary<string, string> hashKeys = new(StringComparer.Ordinal);

    /// <summary>The ARN of a table, given by name or by ARN.</summary>
    internal static string Arn(string table) =>
        table.StartsWith("arn:", StringComparison.Ordinal) ? table : DeskAccount.Arn("dynamodb", "table/" + table);

    /// <summary>Adds a table.</summary>
    internal void Add(string name, string hashKey) => hashKeys[name] = hashKey;

    /// <summary>The name of a table's partition key; null for a table that nobody declared.</summary>
    internal string? HashKey(string table) => hashKeys.GetValueOrDefault(table[(table.LastIndexOf('/') + 1)..]);
}
