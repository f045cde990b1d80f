using System.Text.Json.Nodes;

namespace StepBooking.Functions.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The published schema of an event or message.</summary>
    public static JsonNode EventSchema(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "docs", "events", name + ".json")))!;

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No folder above the tests holds StepBooking.sln.")
        : File.Exists(Path.Combine(folder.FullName, "StepBooking.sln")) ? folder.FullName
        : Find(folder.Parent);
}
