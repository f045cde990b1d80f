namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>An alias of one version of a state machine, or of two.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Updated">When it was last changed.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Routes">The versions; their weights add up to 100.</param>
internal sealed record MachineAlias(
    string Name, DateTimeOffset Created, DateTimeOffset Updated, string? Description, IReadOnlyList<AliasRoute> Routes)
{
    /// <summary>The version that an execution gets.</summary>
    /// <param name="random">What decides.</param>
    public int Pick(Random random)
    {
        var rest = random.Next(100);
        return Routes.First(route => (rest -= route.Weight) < 0).Version;
    }
}
