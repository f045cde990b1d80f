using System.Text.Json;
using StepBooking.Checking.Facts;

namespace StepBooking.EndToEnd.Tests;

/// <summary>What can be seen from outside a booking: the seat map, the mailbox, the payment ledger.</summary>
internal static class Witness
{
    /// <summary>Tomorrow's Delhi–Mumbai train.</summary>
    public static string Train(int days = 1) => $"train-delhi-mumbai-{DateTime.UtcNow.AddDays(days):yyyy-MM-dd}";

    public static async Task<string> Seat(Desk desk, string offering, string seat)
    {
        var map = await Answer.Read(await desk.Api.GetAsync(new Uri($"/offerings/{offering}/seats", UriKind.Relative)));
        Assert.True(map.Status == 200, map.Raw);
        return map.Body.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("seat").GetString() == seat).GetProperty("status").GetString()!;
    }

    /// <summary>What the customer of a booking was sent.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Mail(Desk desk, string bookingId) =>
        [.. (await Sent(desk, bookingId)).Where(item => !IsToProvider(item))];

    /// <summary>What the provider of a booking was sent.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ProviderMail(Desk desk, string bookingId) =>
        [.. (await Sent(desk, bookingId)).Where(IsToProvider)];

    private static async Task<IEnumerable<JsonElement>> Sent(Desk desk, string bookingId)
    {
        var mail = await Answer.Read(await desk.Api.GetAsync(new Uri("/_local/mail", UriKind.Relative)));
        return mail.Body.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("bookingId").GetString() == bookingId);
    }

    private static bool IsToProvider(JsonElement item) => NoticeWords.IsToProvider(
        item.GetProperty(item.GetProperty("channel").GetString() == "email" ? "subject" : "text").GetString()!);

    public static async Task<IReadOnlyList<JsonElement>> Payments(Desk desk, string bookingId)
    {
        var payments = await Answer.Read(await desk.Api.GetAsync(new Uri("/_local/payments", UriKind.Relative)));
        return [.. payments.Body.GetProperty("items").EnumerateArray().Where(item => item.GetRawText().Contains(bookingId, StringComparison.Ordinal))];
    }

    /// <summary>The last of an offering's seats that are free, in the map's order, with what they cost.</summary>
    public static async Task<IReadOnlyList<(string Seat, long Price)>> Free(Desk desk, string offering, int count)
    {
        var map = await Answer.Read(await desk.Api.GetAsync(new Uri($"/offerings/{offering}/seats", UriKind.Relative)));
        Assert.True(map.Status == 200, map.Raw);
        return [.. map.Body.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("status").GetString() == "free")
            .Select(item => (item.GetProperty("seat").GetString()!, item.GetProperty("price").GetInt64()))
            .TakeLast(count)];
    }

    /// <summary>The store's tables, by name.</summary>
    public static async Task<IReadOnlyList<string>> Tables(Desk desk)
    {
        using var client = new HttpClient();
        using var request = HandSigned.Post(desk.Aws, "{}", "dynamodb", "application/x-amz-json-1.0", "DynamoDB_20120810.ListTables");
        var answer = await Answer.Read(await client.SendAsync(request));
        Assert.True(answer.Status == 200, answer.Raw);
        return [.. answer.Body.GetProperty("TableNames").EnumerateArray().Select(name => name.GetString()!)];
    }

    /// <summary>How often a function has been handed an event, as its logs tell.</summary>
    public static int Starts(Desk desk, string function) =>
        Directory.EnumerateFiles(desk.Host.Data, "*.log", SearchOption.AllDirectories)
            .Where(file => file.Contains($"-{function}/", StringComparison.Ordinal))
            .Sum(file => Read(file).Split("platform.start").Length - 1);

    /// <summary>All that a function has logged.</summary>
    public static string Log(Desk desk, string function) => string.Concat(
        Directory.EnumerateFiles(desk.Host.Data, "*.log", SearchOption.AllDirectories)
            .Where(file => file.Contains($"-{function}/", StringComparison.Ordinal))
            .Select(Read));

    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
