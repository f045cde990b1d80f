using System.Text.Json;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>A CloudFormation template as it stands in a file.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Template">What it says.</param>
internal sealed record TemplateFile(string Path, JsonMap Template)
{
    /// <summary>Reads a template.</summary>
    /// <exception cref="UsageException">The file is not there, or is no template in JSON.</exception>
    public static TemplateFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: there is no such file.");
        }

        try
        {
            if (Json.Parse(File.ReadAllText(path)) is JsonMap map && map["Resources"] is JsonMap)
            {
                return new TemplateFile(path, map);
            }
        }
        catch (JsonException)
        {
            // It is no JSON: the same complaint.
        }

        throw new UsageException($"{path}: this is no CloudFormation template in JSON.");
    }
}
