namespace Amazon.Lambda.Core;

/// <summary>What an invoker says about itself in the X-Amz-Client-Context header.</summary>
public interface IClientContext
{
    /// <summary>Facts about the invoking device.</summary>
    IDictionary<string, string> Environment { get; }

    /// <summary>The invoking application.</summary>
    IClientApplication Client { get; }

    /// <summary>Whatever the invoker added.</summary>
    IDictionary<string, string> Custom { get; }
}
