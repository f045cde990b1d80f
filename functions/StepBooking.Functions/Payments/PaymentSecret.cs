using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Payments;

/// <summary>The gateway's credentials from Secrets Manager, read once a process and again when the gateway refuses the key.</summary>
/// <param name="secrets">Speaks to Secrets Manager.</param>
/// <param name="secretId">The secret's ARN or name.</param>
public sealed class PaymentSecret(IAmazonSecretsManager secrets, string secretId)
{
    private PaymentCredentials? known;

    /// <summary>The credentials.</summary>
    /// <param name="refused">The credentials that the gateway refused: anything else is read anew. Null to take what is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GatewayUnavailable">Secrets Manager could not answer now.</exception>
    /// <exception cref="FormatException">The secret is not <c>{"baseAddress", "apiKey"}</c>.</exception>
    public async Task<PaymentCredentials> GetAsync(PaymentCredentials? refused = null, CancellationToken cancellationToken = default)
    {
        if (known is { } current && current != refused)
            return current;
        var read = await ReadAsync(cancellationToken);
        known = read;
        return read;
    }

    private async Task<PaymentCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secretId }, cancellationToken);
            return Parse(answer.SecretString);
        }
        catch (Exception fault) when (IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new GatewayUnavailable($"The payment secret could not be read: {fault.GetType().Name}.");
        }
    }

    private static bool IsTransient(Exception fault) => fault switch
    {
        AmazonServiceException service => (int)service.StatusCode is 0 or 429 or >= 500 || service.ErrorCode is "ThrottlingException",
        HttpRequestException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    /// <summary>Without a slash at its end, an address's last part is replaced by what is asked for below it.</summary>
    private static string AsFolder(string address) => address.EndsWith('/') ? address : address + "/";

    /// <summary>The text of a parser's complaint could quote the secret, so it is not passed on.</summary>
    private static PaymentCredentials Parse(string? secret)
    {
        try
        {
            var read = JsonSerializer.Deserialize(secret ?? string.Empty, PaymentJson.Default.PaymentCredentials);
            if (read is { BaseAddress: not null, ApiKey: not null } && Uri.TryCreate(read.BaseAddress, UriKind.Absolute, out _))
                return read with { BaseAddress = AsFolder(read.BaseAddress) };
        }
        catch (JsonException)
        {
            throw new FormatException("The payment secret is not JSON.");
        }

        throw new FormatException("The payment secret must be {\"baseAddress\", \"apiKey\"}.");
    }
}
