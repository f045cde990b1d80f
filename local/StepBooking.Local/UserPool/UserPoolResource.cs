using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Functions;
using StepBooking.Local.Resources;

namespace StepBooking.Local.UserPool;

/// <summary><c>AWS::Cognito::UserPool</c>.</summary>
/// <param name="pools">Where it becomes known.</param>
/// <param name="settings">Region and account of its ARN.</param>
internal sealed class UserPoolResource(UserPools pools, FunctionSettings settings) : IResourceType
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <inheritdoc/>
    public string Type => "AWS::Cognito::UserPool";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        string id = $"{settings.Region}_{Name(resource.LogicalId, 9)}";
        UserPoolDeclaration pool = new(id, $"arn:aws:cognito-idp:{settings.Region}:{settings.Account}:userpool/{id}", settings.Region, Trigger(resource));
        pools.Add(pool);
        return Task.FromResult(new DeployedResource(id, new Dictionary<string, string>
        {
            ["Arn"] = pool.Arn,
            ["ProviderName"] = pool.ProviderName,
            ["ProviderURL"] = pool.Issuer,
            ["UserPoolId"] = id,
        }));
    }

    /// <summary>A name of letters and digits that stays the same from start to start.</summary>
    internal static string Name(string logicalId, int length) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(logicalId)).Take(length).Select(static value => Letters[value % Letters.Length]));

    private static string? Trigger(ResourceDeclaration resource)
    {
        string? function = null;
        foreach ((string name, JsonNode? value) in resource.Properties["LambdaConfig"] as JsonObject ?? [])
        {
            function = name switch
            {
                "PreTokenGeneration" => value!.ToString(),
                "PreTokenGenerationConfig" when value!["LambdaVersion"]?.ToString() == "V1_0" => value["LambdaArn"]!.ToString(),
                _ => throw new InvalidOperationException($"{resource.Path}: the desk runs the trigger PreTokenGeneration (V1_0) and not {name}."),
            };
        }

        return function;
    }
}
