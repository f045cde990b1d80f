namespace StepBooking.Local.Secrets;

/// <summary>A secret's value.</summary>
/// <param name="Id">The version's id.</param>
/// <param name="Value">The secret text.</param>
/// <param name="Created">When it was set.</param>
internal sealed record SecretVersion(string Id, string Value, DateTimeOffset Created);
