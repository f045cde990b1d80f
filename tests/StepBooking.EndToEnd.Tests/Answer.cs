using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>What came back over HTTP, with its body already read.</summary>
internal sealed record Answer(int Status, string? ContentType, string? Location, string Raw, JsonElement Body)
{
    public static async Task<Answer> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var raw = await response.Content.ReadAsStringAsync();
            return new Answer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                response.Headers.Location?.ToString(),
                raw,
                Parse(raw));
        }
    }

    /// <summary>A member's text, or null where there is none.</summary>
    public string? Text(string member) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) ? value.ToString() : null;

    /// <summary>Asserts a problem document (RFC 9457) of this status and gives it back.</summary>
    public Answer Problem(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Raw}");
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(status, Body.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(Text("title")), Raw);
        Assert.DoesNotContain("   at ", Raw, StringComparison.Ordinal);
        return this;
    }

    private static JsonElement Parse(string raw)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
