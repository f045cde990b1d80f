namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterKind
{
    /// <summary>The event, read as the parameter's type.</summary>
    Event,

    /// <summary>The invocation's context.</summary>
    Context,

    /// <summary>The whole request of an API function.</summary>
    Request,

    /// <summary>A name in an API function's path.</summary>
    Route,

    /// <summary>The services of the invocation's scope.</summary>
    Services,
}
