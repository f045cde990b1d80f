namespace Amazon.Lambda.Annotations;

/// <summary>What a function is deployed as.</summary>
public enum LambdaPackageType
{
    /// <summary>A zip file.</summary>
    Zip = 0,

    /// <summary>A container image.</summary>
    Image = 1,
}
