namespace Amazon.Lambda.Core;

/// <summary>Turns events into a function's input and its result into the answer.</summary>
public interface ILambdaSerializer
{
    /// <summary>Reads one value from the whole of a stream.</summary>
    /// <typeparam name="T">The type of the function's input.</typeparam>
    /// <param name="requestStream">The event as it came from the Runtime API.</param>
    T Deserialize<T>(Stream requestStream);

    /// <summary>Writes one value to a stream, which stays open.</summary>
    /// <typeparam name="T">The type of the function's result.</typeparam>
    /// <param name="response">What the function returned.</param>
    /// <param name="responseStream">Where the answer goes.</param>
    void Serialize<T>(T response, Stream responseStream);
}
