using System.Text;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace StepBooking.Functions.Email;

/// <summary>
/// The e-mail settings from Secrets Manager. They are kept for some minutes, and read again when a server refuses them: a rotated
/// password is taken without a deployment.
/// </summary>
/// <param name="secrets">Speaks to Secrets Manager.</param>
/// <param name="secretId">The secret's ARN.</param>
/// <param name="clock">The time.</param>
public sealed class EmailSecret(IAmazonSecretsManager secrets, string secretId, TimeProvider clock)
{
    /// <summary>How long settings are kept without looking again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private EmailSettings? known;
    private DateTimeOffset readAt;

    /// <summary>The settings.</summary>
    /// <param name="refused">The settings that a server refused: anything else is read anew. Null to take what is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FormatException">The secret is not what it should be.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">Secrets Manager refused; settings that are known are used longer instead.</exception>
    public async Task<EmailSettings> GetAsync(EmailSettings? refused = null, CancellationToken cancellationToken = default)
    {
        if (known is { } current && current != refused && clock.GetUtcNow() - readAt < Kept)
            return current;
        try
        {
            var answer = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secretId }, cancellationToken);
            known = EmailSettingsReader.Read(TextOf(answer));
            readAt = clock.GetUtcNow();
        }
        catch (Exception fault) when (fault is not FormatException && known is not null && refused is null && !cancellationToken.IsCancellationRequested)
        {
            // Secrets Manager does not answer now: what worked a moment ago is better than no mail.
        }

        return known!;
    }

    private static string? TextOf(GetSecretValueResponse answer) =>
        answer.SecretString ?? (answer.SecretBinary is { } bytes ? Encoding.UTF8.GetString(bytes.ToArray()) : null);
}
