using StepBooking.Local.Synthesis;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Synthesis;

public sealed class CloudAssemblyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stepbooking-").FullName;

    public CloudAssemblyTests()
    {
        Write("manifest.json", """
            {"version": "38.0.0", "artifacts": {
              "Page": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Page.template.json"}, "dependencies": ["Booking", "Page.assets"]},
              "Booking.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Booking.assets.json"}},
              "Booking": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Booking.template.json", "stackName": "StepBooking-dev"}, "dependencies": ["Booking.assets"]},
              "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}}}}
            """);
        Write("Booking.template.json", """{"Resources": {}}""");
        Write("Page.template.json", """{"Resources": {}}""");
        Write("Booking.assets.json", """
            {"files": {"abc": {"source": {"path": "asset.abc", "packaging": "zip"},
              "destinations": {"current_account-current_region": {"bucketName": "cdk-${AWS::AccountId}", "objectKey": "abc.zip"}}}}}
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Stacks_come_after_those_that_they_depend_on() =>
        Assert.Equal(["StepBooking-dev", "Page"], CloudAssembly.Read(folder).Stacks.Select(stack => stack.Name));

    [Fact]
    public void An_asset_is_found_by_its_key() => Assert.Equal(Path.Combine(folder, "asset.abc"), CloudAssembly.Read(folder).Asset("abc.zip"));

    [Fact]
    public void An_asset_that_is_not_there_is_named() =>
        Assert.Contains("other.zip", Assert.Throws<StartUpException>(() => CloudAssembly.Read(folder).Asset("other.zip")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_manifest_is_named() =>
        Assert.Contains("manifest.json", Assert.Throws<StartUpException>(() => CloudAssembly.Read(Path.Combine(folder, "none"))).Message, StringComparison.Ordinal);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
