namespace StepBooking.Compat.AwsSdk;

/// <summary>What is around an operation's JSON body.</summary>
/// <param name="Service">The service called.</param>
/// <param name="ContentType">The media type of the protocol's version.</param>
/// <param name="Path">The path posted to.</param>
/// <param name="Target">The operation as <c>X-Amz-Target</c> names it; null where the path does.</param>
internal sealed record JsonEnvelope(ServiceDescription Service, string ContentType, string Path, string? Target);
