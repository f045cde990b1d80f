using System.Text.RegularExpressions;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>
/// Fills in the <c>${Name}</c> that a template would fill in. A Resource that is nothing but such a name, and has no value, stands
/// for a Lambda function of that name; other names without a value stay as they are.
/// </summary>
/// <param name="values">The values by name.</param>
internal sealed partial class Substitutions(IReadOnlyDictionary<string, string> values)
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["AWS::Partition"] = "aws",
        ["AWS::Region"] = "us-east-1",
        ["AWS::AccountId"] = "000000000000",
    };

    public string Apply(string definition)
    {
        var filled = Name().Replace(definition, m => values.GetValueOrDefault(m.Groups["name"].Value)
            ?? Known.GetValueOrDefault(m.Groups["name"].Value)
            ?? m.Value);
        return Resource().Replace(filled, m => $"{m.Groups["field"].Value}\"{Function(m.Groups["name"].Value)}\"");
    }

    private static string Function(string name) => $"arn:aws:lambda:us-east-1:000000000000:function:{NotInNames().Replace(name, "-")}";

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9_.:]+)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<field>""Resource""\s*:\s*)""\$\{(?<name>[A-Za-z0-9_.:]+)\}""")]
    private static partial Regex Resource();

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex NotInNames();
}
