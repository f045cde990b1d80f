using System.Globalization;
using StepBooking.Local.Iam;

namespace StepBooking.Local.Aws.Signing;

/// <summary>Resolves each request's access key to an identity, or refuses it as AWS does.</summary>
/// <param name="identities">Everybody there is.</param>
/// <param name="time">What signatures age by.</param>
internal sealed class Authenticator(Identities identities, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Who signed the request, and for which service.</summary>
    /// <exception cref="AwsError">Nobody did, the key is unknown, or the signature is wrong, too old, or for another region.</exception>
    internal (Identity Caller, string Service) Resolve(SignedRequest request)
    {
        var protocol = AwsWire.ProtocolOf(request.Headers, request.Query);
        var authorization = Authorization.Parse(request.Headers.GetValueOrDefault("Authorization"))
            ?? throw Refusal(protocol, "MissingAuthenticationTokenException", "MissingAuthenticationToken", "Request is missing Authentication Token");
        var caller = identities.OfKey(authorization.AccessKeyId)
            ?? throw Refusal(protocol, "UnrecognizedClientException", "InvalidClientTokenId", "The security token included in the request is invalid.");
        if (authorization.Region != DeskAccount.Region)
            throw Wrong(protocol, $"Credential should be scoped to a valid region, not '{authorization.Region}'. The desk is in {DeskAccount.Region}.");
        if (!SignatureV4.Verify(request, authorization, caller.SecretAccessKey))
        {
            throw Wrong(protocol, "The request signature we calculated does not match the signature you provided. "
                + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }

        if (!IsFresh(request.Headers.GetValueOrDefault("x-amz-date")))
            throw Wrong(protocol, "Signature expired: the clocks of this request and of the desk differ by more than five minutes.");
        return (caller, authorization.Service);
    }

    private bool IsFresh(string? date) =>
        DateTimeOffset.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed)
        && (time.GetUtcNow() - signed).Duration() <= Skew;

    private static AwsError Wrong(AwsProtocol protocol, string message) =>
        Refusal(protocol, "InvalidSignatureException", "SignatureDoesNotMatch", message);

    private static AwsError Refusal(AwsProtocol protocol, string code, string queryCode, string message) =>
        new(code, message, protocol == AwsProtocol.Json ? 400 : 403) { QueryCode = queryCode };
}
