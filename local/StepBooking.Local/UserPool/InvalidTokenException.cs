namespace StepBooking.Local.UserPool;

/// <summary>A token that gives nobody access.</summary>
/// <param name="why">For engineers; it never reaches the client.</param>
/// <param name="hasExpired">It was good once.</param>
internal sealed class InvalidTokenException(string why, bool hasExpired) : Exception(why)
{
    /// <summary>It was good once.</summary>
    public bool HasExpired { get; } = hasExpired;
}
