namespace StepBooking.Local.Resources;

/// <summary>One CloudFormation resource type that the desk runs. One file a type; a type without one is listed at start-up.</summary>
internal interface IResourceType
{
    /// <summary>The type's name, for example <c>AWS::SQS::Queue</c>.</summary>
    string Type { get; }

    /// <summary>Makes the resource run, or finds that it runs already: a start over an existing data folder creates nothing twice.</summary>
    /// <param name="resource">The declaration, its properties resolved: no intrinsic function is left in them.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>What <c>Ref</c> and <c>Fn::GetAtt</c> of this resource give.</returns>
    Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken);
}
