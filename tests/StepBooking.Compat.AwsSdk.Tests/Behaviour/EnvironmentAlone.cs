namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

/// <summary>Tests that change the process's environment run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentAlone
{
    public const string Name = "environment";
}
