using System.Diagnostics.CodeAnalysis;

namespace StepBooking.FaultExplorer.Tests;

[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "xunit calls it a collection.")]
public sealed class ExplorersCollection : ICollectionFixture<Explorers>
{
    public const string Name = "explorers";
}
