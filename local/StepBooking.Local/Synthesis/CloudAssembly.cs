using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Synthesis;

/// <summary>What <c>cdk synth</c> writes: templates, and the files that they name. Read from manifest.json, the templates and *.assets.json, and from nothing else.</summary>
internal sealed class CloudAssembly
{
    private readonly Dictionary<string, string> assets = new(StringComparer.Ordinal);

    private CloudAssembly(string folder) => Folder = folder;

    /// <summary>The assembly's folder.</summary>
    public string Folder { get; }

    /// <summary>Its stacks, each after those that it depends on.</summary>
    public IReadOnlyList<Stack> Stacks { get; private set; } = [];

    /// <summary>Reads an assembly.</summary>
    /// <param name="folder">The folder that holds manifest.json.</param>
    /// <exception cref="StartUpException">It is not one.</exception>
    public static CloudAssembly Read(string folder)
    {
        var assembly = new CloudAssembly(Path.GetFullPath(folder));
        var artifacts = assembly.ReadJson("manifest.json")["artifacts"]?.AsObject() ?? [];
        foreach (var file in FilesOf(artifacts, "cdk:asset-manifest", "file"))
            assembly.AddAssets(assembly.ReadJson(file));
        var stacks = artifacts
            .Where(artifact => (string?)artifact.Value!["type"] == "aws:cloudformation:stack")
            .ToDictionary(artifact => artifact.Key, artifact => artifact.Value!.AsObject());
        assembly.Stacks = [.. Ordered(stacks).Select(id => assembly.ReadStack(id, stacks[id]))];
        return assembly;
    }

    /// <summary>The file or folder behind an object key of the assets' bucket: <c>&lt;hash&gt;.zip</c> is the folder that would be zipped.</summary>
    /// <exception cref="StartUpException">The assembly has no such asset.</exception>
    public string Asset(string objectKey) => assets.TryGetValue(objectKey, out var path)
        ? path
        : throw new StartUpException($"The cloud assembly in {Folder} has no asset {objectKey}: delete that folder and start again.");

    private static IEnumerable<string> FilesOf(JsonObject artifacts, string type, string property) => artifacts
        .Where(artifact => (string?)artifact.Value!["type"] == type)
        .Select(artifact => (string)artifact.Value!["properties"]![property]!);

    private static List<string> Ordered(Dictionary<string, JsonObject> stacks)
    {
        List<string> order = [];
        void Visit(string id)
        {
            if (order.Contains(id))
                return;
            foreach (var needed in stacks[id]["dependencies"]?.AsArray() ?? [])
            {
                if (stacks.ContainsKey((string)needed!))
                    Visit((string)needed!);
            }

            order.Add(id);
        }

        foreach (var id in stacks.Keys)
            Visit(id);
        return order;
    }

    private Stack ReadStack(string id, JsonObject artifact)
    {
        var properties = artifact["properties"]!;
        var template = ReadJson((string)properties["templateFile"]!);
        return new Stack((string?)properties["stackName"] ?? id, template);
    }

    private void AddAssets(JsonObject manifest)
    {
        foreach (var (_, file) in manifest["files"]?.AsObject() ?? [])
        {
            if ((string?)file!["source"]?["path"] is not { } path)
                continue;
            foreach (var (_, destination) in file["destinations"]!.AsObject())
                assets[(string)destination!["objectKey"]!] = Path.Combine(Folder, path);
        }
    }

    private JsonObject ReadJson(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path)
            ? JsonNode.Parse(File.ReadAllText(path))!.AsObject()
            : throw new StartUpException($"{path} is missing: delete {Folder} and start again.");
    }
}
