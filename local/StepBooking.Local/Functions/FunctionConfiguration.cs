namespace StepBooking.Local.Functions;

/// <summary>A Lambda function as its template declares it, every name and value resolved.</summary>
internal sealed record FunctionConfiguration
{
    /// <summary>The only version there is: the desk publishes none.</summary>
    public const string Latest = "$LATEST";

    /// <summary>Physical name, for example <c>stepbooking-desk-ReserveSeats</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The unqualified ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The asset's folder: holds the executable <c>bootstrap</c>, and is the process's working folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Handler, as declared; the process finds it in <c>_HANDLER</c>.</summary>
    public string Handler { get; init; } = "bootstrap";

    /// <summary>Runtime identifier, for example <c>provided.al2023</c>.</summary>
    public string Runtime { get; init; } = "provided.al2023";

    /// <summary>The execution role, whose credentials the process gets.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The template's environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long one invocation may take, from its delivery to the process on.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Memory size in MB, as declared; the desk does not limit it.</summary>
    public int MemorySize { get; init; } = 128;

    /// <summary>The log group of its processes.</summary>
    public required string LogGroup { get; init; }

    /// <summary><c>Text</c> or <c>JSON</c>.</summary>
    public string LogFormat { get; init; } = "Text";

    /// <summary>The least severe level that the function writes, when one is declared.</summary>
    public string? ApplicationLogLevel { get; init; }

    /// <summary>The concurrency beyond which invocations are throttled; null: never throttled.</summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>What the template says about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The code's hash, as the asset's key gives it.</summary>
    public string CodeSha256 { get; init; } = "";

    /// <summary>Tracing mode, <c>Active</c> or <c>PassThrough</c>: reported, not acted on.</summary>
    public string TracingMode { get; init; } = "PassThrough";

    /// <summary>Processor architecture, as declared.</summary>
    public string Architecture { get; init; } = "x86_64";

    /// <summary>When the desk deployed it.</summary>
    public DateTimeOffset LastModified { get; init; }
}
