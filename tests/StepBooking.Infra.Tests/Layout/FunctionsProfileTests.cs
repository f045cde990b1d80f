using StepBooking.Infra.Layout;

namespace StepBooking.Infra.Tests.Layout;

public sealed class FunctionsProfileTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("stepbooking-layout-");

    private Repository Repository => new(root.FullName, Path.Combine(root.FullName, "artifacts"), "release");

    public void Dispose() => root.Delete(recursive: true);

    [Theory]
    [InlineData("account", "artifacts/publish/StepBooking.Functions/release_linux-x64")]
    [InlineData("desk", "artifacts/bin/StepBooking.Functions/release")]
    public void A_profile_is_the_folder_of_its_build(string profile, string folder)
    {
        File.WriteAllText(Path.Combine(root.CreateSubdirectory(folder).FullName, "bootstrap"), string.Empty);

        Assert.Equal(Path.Combine(root.FullName, folder), FunctionsProfile.Folder(profile, Repository));
    }

    [Theory]
    [InlineData("account", "dotnet publish functions/StepBooking.Functions -c Release -r linux-x64")]
    [InlineData("desk", "dotnet build functions/StepBooking.Functions -c release")]
    public void A_build_not_made_yet_is_one_line_with_its_command(string profile, string command)
    {
        var problem = Assert.Throws<SynthesisException>(() => FunctionsProfile.Folder(profile, Repository));

        Assert.Contains(command, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void Another_profile_is_refused_by_name() => Assert.Contains(
        "'cloud'", Assert.Throws<SynthesisException>(() => FunctionsProfile.Folder("cloud", Repository)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_repository_is_found_from_the_assembly()
    {
        var repository = Repository.FromAssembly();

        Assert.True(File.Exists(repository.OpenApi));
        Assert.True(File.Exists(repository.GraphQlSchema));
        Assert.True(Directory.Exists(repository.Resolvers));
        Assert.True(File.Exists(Path.Combine(repository.Definitions, "booking.asl.json")));
        Assert.Contains(repository.Configuration, new[] { "debug", "release" });
    }
}
