using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>
/// What an execution, state machine or activity may be called: 1 to 80 characters, none of them white space, a bracket, a
/// wildcard or special.
/// </summary>
internal static class ResourceName
{
    private const string Forbidden = "<>{}[]?*\"#%\\^|~`$&,;:/";

    /// <summary>The name itself.</summary>
    /// <exception cref="AwsError"><c>InvalidName</c>.</exception>
    public static string Check(string name) => name.Length is > 0 and <= 80 && !name.Any(IsForbidden)
        ? name
        : throw new AwsError("InvalidName", $"Invalid Name: '{name}'");

    private static bool IsForbidden(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || char.IsSurrogate(character)
        || character >= '\uFFFE' || Forbidden.Contains(character, StringComparison.Ordinal);
}
