using StepBooking.Local.Logs;

namespace StepBooking.Local.Tests.Logs;

public class LogFolderTests
{
    [Theory]
    [InlineData("/aws/vendedlogs/states/booking", "logs/aws/vendedlogs/states/booking")]
    [InlineData("../../outside", "logs/%2E%2E/%2E%2E/outside")]
    [InlineData("/a/./b//c/", "logs/a/%2E/b/c")]
    [InlineData("..named", "logs/..named")]
    public void A_log_group_has_a_folder_below_the_root_whatever_its_name(string logGroup, string folder) =>
        Assert.Equal(folder, LogFolder.Folder("logs", logGroup).Replace('\\', '/'));
}
