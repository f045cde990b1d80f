using System.Text.RegularExpressions;

namespace StepBooking.Local.Objects;

/// <summary>What a bucket may be called: 3 to 63 lower-case letters, digits, dots and hyphens, beginning and ending with a letter or digit.</summary>
internal static partial class BucketName
{
    /// <summary>Whether a bucket may be called so.</summary>
    public static bool IsValid(string name) => Valid().IsMatch(name);

    [GeneratedRegex(@"\A(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Valid();
}
