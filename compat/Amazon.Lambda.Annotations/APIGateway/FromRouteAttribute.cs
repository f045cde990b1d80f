namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Marks a parameter that comes from the request's path.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromRouteAttribute : Attribute
{
    /// <summary>The name in the route's template; by default the parameter's own.</summary>
    public string Name { get; set; }
}
