using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;

namespace StepBooking.Local.UserPool;

/// <summary>The trigger before a token is made, with an event of version V1_0, and what its answer changes in the claims.</summary>
/// <param name="functions">Runs it; a permission must let the pool invoke it.</param>
internal sealed class PreTokenGeneration(IFunctions functions)
{
    private static readonly HashSet<string> Reserved =
    [
        "acr", "amr", "aud", "at_hash", "auth_time", "azp", "cognito:username", "exp", "iat", "identities", "iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use",
    ];

    /// <summary>Runs the pool's trigger, if it has one.</summary>
    /// <param name="user">Who signs in.</param>
    /// <param name="pool">Where.</param>
    /// <param name="clientId">By which client.</param>
    /// <param name="claims">The token's claims, which the trigger may change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="UserLambdaValidationException">It failed, or may not be invoked.</exception>
    public async Task Run(PoolUser user, UserPoolDeclaration pool, string clientId, JsonObject claims, CancellationToken cancellationToken)
    {
        if (pool.PreTokenGeneration is not { } function)
            return;
        FunctionResult result;
        try
        {
            byte[] @event = JsonSerializer.SerializeToUtf8Bytes(Event(user, pool, clientId));
            result = await functions.InvokeFor("cognito-idp.amazonaws.com", pool.Arn, function, @event, cancellationToken);
        }
        catch (AwsError refused)
        {
            throw new UserLambdaValidationException($"PreTokenGeneration invocation failed due to error {refused.Code}: {refused.Message}");
        }

        if (result.FunctionError is not null)
            throw new UserLambdaValidationException($"PreTokenGeneration failed with error {Message(result.Payload)}.");
        Apply(result.Payload, claims);
    }

    private static JsonObject Event(PoolUser user, UserPoolDeclaration pool, string clientId)
    {
        JsonObject attributes = new()
        {
            ["sub"] = user.Sub,
            ["cognito:user_status"] = "CONFIRMED",
            ["email_verified"] = "true",
            ["email"] = user.Email,
        };
        if (user.Phone is not null)
        {
            attributes["phone_number_verified"] = "true";
            attributes["phone_number"] = user.Phone;
        }

        if (user.Provider is not null)
            attributes["custom:provider"] = user.Provider;
        return new JsonObject
        {
            ["version"] = "1",
            ["triggerSource"] = "TokenGeneration_Authentication",
            ["region"] = pool.Region,
            ["userPoolId"] = pool.Id,
            ["userName"] = user.Sub,
            ["callerContext"] = new JsonObject { ["awsSdkVersion"] = "aws-sdk-unknown-unknown", ["clientId"] = clientId },
            ["request"] = new JsonObject
            {
                ["userAttributes"] = attributes,
                ["groupConfiguration"] = new JsonObject
                {
                    ["groupsToOverride"] = new JsonArray([.. user.Groups.Select(static group => (JsonNode)group)]),
                    ["iamRolesToOverride"] = new JsonArray(),
                    ["preferredRole"] = null,
                },
            },
            ["response"] = new JsonObject { ["claimsOverrideDetails"] = null },
        };
    }

    private static void Apply(ReadOnlyMemory<byte> answer, JsonObject claims)
    {
        if (Parse(answer)?["response"] is not JsonObject response)
            throw new UserLambdaValidationException("Unrecognizable lambda output");
        if (response["claimsOverrideDetails"] is not JsonObject details)
            return;
        foreach ((string name, JsonNode? value) in details["claimsToAddOrOverride"] as JsonObject ?? [])
        {
            if (!Reserved.Contains(name))
                claims[name] = value?.DeepClone();
        }

        foreach (JsonNode? name in details["claimsToSuppress"] as JsonArray ?? [])
        {
            if (name is not null && !Reserved.Contains(name.ToString()))
                claims.Remove(name.ToString());
        }

        if (details["groupOverrideDetails"] is JsonObject groups)
        {
            claims.Remove("cognito:groups");
            if (groups["groupsToOverride"] is JsonArray { Count: > 0 } names)
                claims["cognito:groups"] = names.DeepClone();
        }
    }

    private static string Message(ReadOnlyMemory<byte> error) => Parse(error)?["errorMessage"]?.ToString() ?? Encoding.UTF8.GetString(error.Span);

    private static JsonNode? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonNode.Parse(text.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
