namespace Amazon.Lambda.Annotations;

/// <summary>Marks a method as a Lambda function: the generator writes the class that the runtime calls.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>The function's CloudFormation name, letters and digits only; by default one made of its class and method.</summary>
    public string ResourceName { get; set; }

    /// <summary>After how many seconds Lambda ends an invocation.</summary>
    public uint Timeout { get; set; }

    /// <summary>The memory of one execution environment, in MB.</summary>
    public uint MemorySize { get; set; }

    /// <summary>The ARN of the function's role, or "@" and the name of a role in the template.</summary>
    public string Role { get; set; }

    /// <summary>Managed policies for the role, separated by commas.</summary>
    public string Policies { get; set; }

    /// <summary>Whether the function is deployed as a zip file or as an image.</summary>
    public LambdaPackageType PackageType { get; set; }
}
