namespace StepBooking.EndToEnd.Tests;

/// <summary>Tests that start and end hosts of their own: by themselves, for they measure seconds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "host";
}
