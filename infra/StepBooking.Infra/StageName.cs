using System.Text.RegularExpressions;
using StepBooking.Infra.Layout;

namespace StepBooking.Infra;

/// <summary>One deployment of StepBooking among others in an account: <c>dev</c>, <c>prod</c>. It is in every physical name.</summary>
public sealed partial record StageName
{
    private readonly string name;

    /// <summary>Makes the name.</summary>
    /// <param name="name">One to twelve lower-case letters and digits, a letter first: so the longest function's name fits.</param>
    /// <exception cref="SynthesisException">The name has another form.</exception>
    public StageName(string name)
    {
        if (!Form().IsMatch(name))
        {
            throw new SynthesisException($"Context 'stage' is '{name}': say 1 to 12 lower-case letters and digits, a letter first.");
        }

        this.name = name;
    }

    /// <summary>The physical name of something of this stage: <c>stepbooking-dev-ReserveSeats</c>.</summary>
    /// <param name="part">What it is.</param>
    /// <returns>The name.</returns>
    public string NameOf(string part) => $"stepbooking-{name}-{part}";

    /// <inheritdoc/>
    public override string ToString() => name;

    [GeneratedRegex(@"\A[a-z][a-z0-9]{0,11}\z")]
    private static partial Regex Form();
}
