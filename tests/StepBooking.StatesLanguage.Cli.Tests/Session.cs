namespace StepBooking.StatesLanguage.Cli.Tests;

/// <summary>A folder with files, and the program run over them.</summary>
internal sealed class Session : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asl-").FullName;

    /// <summary>What the last run printed.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>What the last run complained about.</summary>
    public string Errors { get; private set; } = string.Empty;

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public async Task<int> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, output, errors);
        Output = output.ToString();
        Errors = errors.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
