namespace StepBooking.Local.UserPool;

/// <summary>A pool's trigger failed, and with it the sign-in.</summary>
/// <param name="message">As Cognito words it.</param>
internal sealed class UserLambdaValidationException(string message) : Exception(message);
