namespace Amazon.Lambda.Annotations;

/// <summary>What holds for all functions of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>Whether to generate a Main that runs the function that the environment variable ANNOTATIONS_HANDLER names.</summary>
    public bool GenerateMain { get; set; }

    /// <summary>The functions' runtime: provided.al2, provided.al2023, dotnet8 or dotnet10.</summary>
    public string Runtime { get; set; }
}
