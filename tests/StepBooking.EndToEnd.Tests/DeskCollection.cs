namespace StepBooking.EndToEnd.Tests;

/// <summary>All tests of this assembly share one running host.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<Desk>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "desk";
}
