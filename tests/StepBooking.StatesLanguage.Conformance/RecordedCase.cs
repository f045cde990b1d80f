using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>A case recorded from AWS.</summary>
public sealed class RecordedCase
{
    private readonly JsonMap _map;

    private RecordedCase(string folder, JsonMap map)
    {
        Folder = folder;
        _map = map;
    }

    /// <summary>The folder it stands in.</summary>
    public string Folder { get; }

    /// <summary>Its id.</summary>
    public string Id => Text("id")!;

    /// <summary>What it tries: <c>execution</c>, <c>create</c>, <c>validate</c> …</summary>
    public string Kind => Text("kind")!;

    /// <summary>Whether it is an Express workflow.</summary>
    public bool IsExpress => Text("workflowType") == "EXPRESS";

    /// <summary>Whether it was started by StartSyncExecution.</summary>
    public bool IsSynchronous => Text("api") == "StartSyncExecution";

    /// <summary>The definition's text.</summary>
    public string Definition => Text("definitionText") ?? _map["definition"]!.ToText();

    /// <summary>The input's text.</summary>
    public string Input => Text("inputText") ?? _map["input"]?.ToText() ?? "{}";

    /// <summary>What AWS answered.</summary>
    public JsonMap Expected => (JsonMap)_map["expected"]!;

    /// <summary>What TestState was asked besides the definition.</summary>
    public JsonMap Request => _map["request"] as JsonMap ?? JsonMap.Empty;

    /// <summary>The calls of each Task state, as they were answered.</summary>
    public JsonList Mocks => _map["mocks"] as JsonList ?? JsonList.Empty;

    /// <summary>The objects that were in place before the run.</summary>
    public IEnumerable<(string Bucket, string Key, string Body)> Objects => (_map["s3"] as JsonList ?? JsonList.Empty).OfType<JsonMap>()
        .Select(o => (((JsonText)o["bucket"]!).Value, ((JsonText)o["key"]!).Value, ((JsonText)o["body"]!).Value));

    /// <summary>The functions that answer tasks whose calls are not recorded.</summary>
    public RecordedFunctions Functions => new(
        (_map["unrecordedTasks"] as JsonList ?? JsonList.Empty).OfType<JsonText>().Select(t => t.Value).ToHashSet(StringComparer.Ordinal),
        _map["functions"] as JsonList ?? JsonList.Empty);

    /// <summary>The service as it was when the case was recorded.</summary>
    public ServiceThen Then() => ServiceThen.Of(((_map["source"] as JsonMap)?["recorded"] as JsonText)?.Value);

    /// <summary>The worker who took the activity's tasks.</summary>
    public string? Worker => (Expected["history"] as JsonList ?? JsonList.Empty).OfType<JsonMap>()
        .Select(e => (e["workerName"] as JsonText)?.Value).FirstOrDefault(name => name is not null);

    /// <summary>Tokens that stand for something else.</summary>
    public JsonList Wildcards => _map["wildcards"] as JsonList ?? JsonList.Empty;

    /// <summary>Reads one.</summary>
    /// <param name="file">Its file.</param>
    /// <returns>The case.</returns>
    public static RecordedCase Read(string file) =>
        new(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))!, (JsonMap)Json.Parse(File.ReadAllText(file)));

    /// <summary>A name that the case ran under.</summary>
    /// <param name="of">What has the name: <c>stateMachine</c>, <c>execution</c>, <c>roleArn</c>.</param>
    /// <returns>The name.</returns>
    public string Name(string of) => ((_map["names"] as JsonMap)?[of] as JsonText)?.Value ?? of;

    private string? Text(string name) => (_map[name] as JsonText)?.Value;
}
