using StepBooking.Local.Templates;

namespace StepBooking.Local.Hosting;

/// <summary>Says what runs where, and what to try first.</summary>
internal static class Announcement
{
    /// <summary>Prints it.</summary>
    internal static void Print(Progress progress, DeskOptions options, DeskAddresses addresses, DeploymentSummary summary, Uri store)
    {
        foreach (var resource in summary.NotRun)
            progress.Write($"  not run here: {resource.Path} ({resource.Type})");
        foreach (var (type, count) in summary.Accepted)
            progress.Write($"  taken as declared: {count} × {type}");
        progress.Write($"  running: {string.Join(", ", summary.Running.Select(entry => $"{entry.Value} × {entry.Key}"))}");
        var api = ReadyFile.Text(addresses.Api);
        progress.Write($"""

              REST API      {api}
              AWS endpoint  {ReadyFile.Text(addresses.Aws)} (region us-east-1, access key local, secret local, all rights)
              DynamoDB      {ReadyFile.Text(store)} (DynamoDB Local binds every interface; use the AWS endpoint instead)
              data          {(options.InMemory ? "in memory; logs in " : "")}{options.DataFolder}

            Try:
              TOKEN=$(curl -s '{api}/_local/token?user=alice')
              curl -s -X POST {api}/bookings -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
                -d '{Example(DateTime.UtcNow.AddDays(1))}'

            """);
    }

    private static string Example(DateTime day) =>
        $$"""{"offeringId":"train-delhi-mumbai-{{day:yyyy-MM-dd}}","seats":["12A","12B"],"paymentMethod":"pm_card_visa"}""";
}
