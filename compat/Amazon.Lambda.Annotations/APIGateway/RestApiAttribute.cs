namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Marks a function as behind one route of an API Gateway REST API.</summary>
/// <param name="method">The route's method.</param>
/// <param name="template">The route's path; each <c>{name}</c> in it needs a parameter of that name.</param>
[AttributeUsage(AttributeTargets.Method)]
public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute
{
    /// <summary>The route's method.</summary>
    public LambdaHttpMethod Method { get; set; } = method;

    /// <summary>The route's path.</summary>
    public string Template { get; set; } = template;

    /// <summary>The name of the authorizer in front of the route.</summary>
    public string Authorizer { get; set; }
}
