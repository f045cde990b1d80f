namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>An event could not be read as the function's input, or its result not be written.</summary>
public class JsonSerializerException : Exception
{
    /// <summary>Says what could not be read or written.</summary>
    /// <param name="message">What could not be read or written.</param>
    public JsonSerializerException(string message)
        : base(message)
    {
    }

    /// <summary>Says what could not be read or written, and why.</summary>
    /// <param name="message">What could not be read or written.</param>
    /// <param name="exception">Why.</param>
    public JsonSerializerException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
