using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>An activity: work that workers fetch.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Encryption">Its EncryptionConfiguration as the API answers it.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record Activity(string Arn, DateTimeOffset Created, JsonObject Encryption, ImmutableDictionary<string, string> Tags)
{
    /// <summary>Its name.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];
}
