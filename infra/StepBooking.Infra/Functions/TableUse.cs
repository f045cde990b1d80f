namespace StepBooking.Infra.Functions;

/// <summary>
/// One thing that a function does with the table: some actions on some kinds of items. A transaction needs the actions of its
/// parts, each on the keys that the part writes.
/// </summary>
/// <param name="Actions">DynamoDB actions, without the prefix <c>dynamodb:</c>.</param>
/// <param name="Keys">The partition keys that they may touch, as IAM patterns: <c>B#*</c> for bookings.</param>
public sealed record TableUse(IReadOnlyList<string> Actions, IReadOnlyList<string> Keys);
