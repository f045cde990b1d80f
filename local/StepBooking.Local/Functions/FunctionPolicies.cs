using System.IO.Enumeration;

namespace StepBooking.Local.Functions;

/// <summary>The functions' resource policies: which service may invoke which function on account of what.</summary>
internal sealed class FunctionPolicies
{
    private readonly List<FunctionPermission> permissions = [];
    private readonly Lock gate = new();

    /// <summary>Adds a permission.</summary>
    public void Add(FunctionPermission permission)
    {
        lock (gate)
            permissions.Add(permission);
    }

    /// <summary>Whether any permission allows it.</summary>
    /// <param name="functionArn">The function to be invoked.</param>
    /// <param name="principal">The service, for example <c>apigateway.amazonaws.com</c>.</param>
    /// <param name="sourceArn">What causes the call.</param>
    /// <param name="account">Whose <paramref name="sourceArn"/> is.</param>
    public bool Allows(string functionArn, string principal, string sourceArn, string account)
    {
        lock (gate)
        {
            return permissions.Exists(permission =>
                permission.FunctionArn == functionArn
                && permission.Principal == principal
                && permission.Action is "lambda:InvokeFunction" or "lambda:*"
                && (permission.SourceAccount is null || permission.SourceAccount == account)
                && (permission.SourceArn is null || FileSystemName.MatchesSimpleExpression(permission.SourceArn, sourceArn, ignoreCase: false)));
        }
    }
}
