using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>One operation of the API.</summary>
/// <param name="Name">Its name: <c>StartExecution</c>.</param>
/// <param name="Needs">What the caller has to be allowed for a request.</param>
/// <param name="Run">Carries a request out.</param>
internal sealed record Operation(
    string Name,
    Func<Fields, IEnumerable<AwsPermission>> Needs,
    Func<Fields, CancellationToken, Task<JsonObject>> Run)
{
    /// <summary>An operation that answers at once.</summary>
    public Operation(string name, Func<Fields, IEnumerable<AwsPermission>> needs, Func<Fields, JsonObject> run)
        : this(name, needs, (fields, _) => Task.FromResult(run(fields)))
    {
    }

    /// <summary>An operation that does not end before it is done.</summary>
    public Operation(string name, Func<Fields, IEnumerable<AwsPermission>> needs, Func<Fields, Task<JsonObject>> run)
        : this(name, needs, (fields, _) => run(fields))
    {
    }
}
