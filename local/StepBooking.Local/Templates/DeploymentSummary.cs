using StepBooking.Local.Resources;

namespace StepBooking.Local.Templates;

/// <summary>What a deployment made, and what it did not.</summary>
internal sealed class DeploymentSummary
{
    private readonly SortedDictionary<string, int> running = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> accepted = new(StringComparer.Ordinal);
    private readonly List<ResourceDeclaration> notRun = [];
    private readonly SortedDictionary<string, string> outputs = new(StringComparer.Ordinal);

    /// <summary>How many resources run, by type.</summary>
    public IReadOnlyDictionary<string, int> Running => running;

    /// <summary>Types that are taken as declared and have no effect on the desk, with how many there are and why.</summary>
    public IReadOnlyDictionary<string, int> Accepted => accepted;

    /// <summary>Resources of types that the desk does not know.</summary>
    public IReadOnlyList<ResourceDeclaration> NotRun => notRun;

    /// <summary>The stacks' outputs.</summary>
    public IReadOnlyDictionary<string, string> Outputs => outputs;

    internal void AddRunning(ResourceDeclaration resource, IResourceType type)
    {
        var (counts, key) = type is IDeclaredOnly declared ? (accepted, $"{resource.Type} ({declared.Why})") : (running, resource.Type);
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    internal void AddNotRun(ResourceDeclaration resource) => notRun.Add(resource);

    internal void AddOutput(string name, string value) => outputs[name] = value;
}
