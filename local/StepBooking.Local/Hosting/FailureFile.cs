namespace StepBooking.Local.Hosting;

/// <summary>Keeps the details of a failure that nobody foresaw, so that the person at the desk reads one line.</summary>
internal static class FailureFile
{
    private const string Name = "failure.log";

    /// <summary>Writes the details into the data folder, or beside the machine's other temporary files where that cannot be written.</summary>
    /// <returns>The line to show.</returns>
    internal static string Write(string dataFolder, Exception failure)
    {
        var line = $"The host ended because of {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}";
        foreach (var folder in (string[])[dataFolder, Path.GetTempPath()])
        {
            var file = Path.Combine(folder, Name);
            try
            {
                File.WriteAllText(file, failure + Environment.NewLine);
                return $"{line} (details: {file})";
            }
            catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
            {
                // The next folder, or none: the line is what there is then.
            }
        }

        return line;
    }
}
