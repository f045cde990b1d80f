using StepBooking.Local.Aws;

namespace StepBooking.Local.Functions;

/// <summary>The declared functions, found by every name that Lambda's API takes, and by the bare name of the state they serve.</summary>
/// <param name="settings">Region and account of an ARN.</param>
internal sealed class FunctionRegistry(FunctionSettings settings)
{
    private readonly SortedDictionary<string, FunctionConfiguration> functions = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<FunctionConfiguration> All
    {
        get
        {
            lock (gate)
                return [.. functions.Values];
        }
    }

    /// <summary>The ARN of a function of that name.</summary>
    public string ArnOf(string name) => $"arn:aws:lambda:{settings.Region}:{settings.Account}:function:{name}";

    /// <summary>Adds or replaces one.</summary>
    public void Add(FunctionConfiguration function)
    {
        lock (gate)
            functions[function.Name] = function;
    }

    /// <summary>Finds one.</summary>
    /// <param name="nameOrArn">Name, <c>account:function:name</c>, or ARN, each with or without a qualifier.</param>
    /// <param name="qualifier">Null or <c>$LATEST</c>.</param>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>, 404.</exception>
    public FunctionConfiguration Find(string nameOrArn, string? qualifier)
    {
        string[] parts = nameOrArn.Split(':');
        int at = Array.IndexOf(parts, "function");
        string name = parts[at + 1 < parts.Length ? at + 1 : ^1];
        string? suffix = parts.Length > at + 2 ? parts[at + 2] : null;
        string? version = qualifier ?? suffix;
        FunctionConfiguration? found = null;
        if (version is null or FunctionConfiguration.Latest)
        {
            lock (gate)
                found = functions.GetValueOrDefault(name) ?? ByState(name);
        }

        return found ?? throw new AwsError(
            "ResourceNotFoundException",
            $"Function not found: {ArnOf(name)}{(version is null ? "" : ":" + version)}",
            404);
    }

    private FunctionConfiguration? ByState(string state)
    {
        FunctionConfiguration[] named = [.. functions.Values.Where(function => function.Name.EndsWith("-" + state, StringComparison.Ordinal))];
        return named is [var only] ? only : null;
    }
}
