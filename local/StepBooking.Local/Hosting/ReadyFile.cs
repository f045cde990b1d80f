using System.Text.Json.Nodes;

namespace StepBooking.Local.Hosting;

/// <summary>The line and the file that tell programs where the desk listens.</summary>
internal static class ReadyFile
{
    /// <summary>Prints <c>READY {"api": …, "aws": …, "pid": …}</c> and writes the same object to <c>ready.json</c>.</summary>
    internal static void Write(Progress progress, DataFolder data, DeskAddresses addresses)
    {
        var line = new JsonObject
        {
            ["api"] = Text(addresses.Api),
            ["aws"] = Text(addresses.Aws),
            ["pid"] = Environment.ProcessId,
        }.ToJsonString();
        var draft = data.Combine("ready.json.new");
        File.WriteAllText(draft, line + "\n");
        File.Move(draft, data.Combine("ready.json"), overwrite: true);
        progress.Write("READY " + line);
    }

    /// <summary>Removes the file: nobody listens any more, or not yet.</summary>
    internal static void Remove(DataFolder data) => File.Delete(data.Combine("ready.json"));

    /// <summary>An address as it is written: without a slash at its end.</summary>
    internal static string Text(Uri address) => address.ToString().TrimEnd('/');
}
