using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Hosting;
using StepBooking.Local.Payments;
using StepBooking.Processes;

namespace StepBooking.Local.Secrets;

/// <summary>local/secrets.json: each secret's value by its name. <c>{sandbox}</c> in it stands for the payment sandbox's address, <c>{sandboxKey}</c> for its key.</summary>
internal sealed class SecretFile(string path, DeskAddresses addresses)
{
    /// <summary>Whether the file has a value for a name.</summary>
    internal bool Has(string name) => JsonNode.Parse(File.ReadAllText(path))?[name] is not null;

    /// <summary>The value of a secret.</summary>
    /// <exception cref="StartUpException">The file is not readable, or has no such name.</exception>
    internal string Value(string name)
    {
        JsonNode? value;
        try
        {
            value = JsonNode.Parse(File.ReadAllText(path))?[name];
        }
        catch (Exception failure) when (failure is JsonException or IOException or InvalidOperationException)
        {
            throw new StartUpException($"{path} cannot be read ({failure.Message}): it has to be an object of secrets by name.", failure);
        }

        var text = (value switch
        {
            null => throw new StartUpException($"{path} has no value for the secret {name}, which the template declares: add one."),
            JsonValue given when given.GetValueKind() == JsonValueKind.String => (string)given!,
            _ => value.ToJsonString(),
        }).Replace("{sandboxKey}", SandboxHost.ApiKey, StringComparison.Ordinal);
        return text.Contains("{sandbox}", StringComparison.Ordinal)
            ? text.Replace("{sandbox}", addresses.Sandbox.ToString(), StringComparison.Ordinal)
            : text;
    }
}
