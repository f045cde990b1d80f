namespace StepBooking.Local.Functions;

/// <summary>How the desk runs function processes.</summary>
internal sealed record FunctionSettings
{
    /// <summary>Most processes that one function gets.</summary>
    public const int MostOfOneFunction = 4;

    /// <summary>Region of every ARN and of the processes' environment.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Account of every ARN.</summary>
    public string Account { get; init; } = "000000000000";

    /// <summary>The desk's AWS endpoint, for example <c>http://127.0.0.1:4566</c>; asked when a process starts, after the endpoint listens.</summary>
    public required Func<string> AwsEndpoint { get; init; }

    /// <summary>Most processes of one function.</summary>
    public int ProcessesPerFunction { get; init; } = MostOfOneFunction;

    /// <summary>Most processes of all functions (<c>--concurrency</c>).</summary>
    public int Processes { get; init; } = 32;

    /// <summary>A process without work for this long is ended.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A process that was used within this time is not given up for a function that has one already: starting one costs more than the
    /// wait, and functions that take each other's places do nothing else.
    /// </summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a new process may take until it asks for its first event.</summary>
    public TimeSpan InitTime { get; init; } = TimeSpan.FromSeconds(60);
}
