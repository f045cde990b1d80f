namespace StepBooking.Local.UserPool;

/// <summary>Somebody who signs in.</summary>
/// <param name="Name">The name that the desk's user gave; it makes the rest.</param>
/// <param name="Sub">A UUID, the same for the name on every desk.</param>
/// <param name="Email">A verified address.</param>
/// <param name="Phone">A verified number in E.164, or null.</param>
/// <param name="Provider">The provider for whom they act, or null.</param>
/// <param name="Groups">Their groups.</param>
internal sealed record PoolUser(string Name, string Sub, string Email, string? Phone, string? Provider, IReadOnlyList<string> Groups)
{
    /// <summary>A new user of that name: a customer with an address and a number.</summary>
    public static PoolUser New(string name)
    {
        Guid sub = NameBasedId.Of(name);
        uint digits = BitConverter.ToUInt32(sub.ToByteArray(), 0) % 10_000_000;
        return new PoolUser(name, sub.ToString(), $"{name}@example.com", $"+1555{digits:0000000}", null, []);
    }
}
