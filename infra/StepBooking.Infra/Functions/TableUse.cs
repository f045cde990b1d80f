namespace StepBooking.Infra.Functions;

/// <summary>What a function may do with the table.</summary>
/// <param name="Actions">DynamoDB actions on the table's items, without the prefix <c>dynamodb:</c>.</param>
/// <param name="Keys">The partition keys that it may touch, as IAM patterns: <c>B#*</c> for bookings.</param>
public sealed record TableUse(IReadOnlyList<string> Actions, IReadOnlyList<string> Keys)
{
    /// <summary>An index that it may query, or null.</summary>
    public string? QueriesIndex { get; init; }
}
