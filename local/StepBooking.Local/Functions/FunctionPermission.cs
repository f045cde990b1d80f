namespace StepBooking.Local.Functions;

/// <summary>One statement of a function's resource policy.</summary>
/// <param name="FunctionArn">The function.</param>
/// <param name="Action">The action allowed, <c>lambda:InvokeFunction</c>.</param>
/// <param name="Principal">The service allowed.</param>
/// <param name="SourceArn">Pattern (<c>*</c>, <c>?</c>) of the ARN that must cause the call; null: any.</param>
/// <param name="SourceAccount">Account that must own it; null: any.</param>
internal sealed record FunctionPermission(string FunctionArn, string Action, string Principal, string? SourceArn, string? SourceAccount);
