using System.Text.Json;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api;

/// <summary>The body of a change of status: <c>{"status": "CONFIRMED"}</c> or <c>{"status": "CANCELLED"}</c>, and nothing else.</summary>
internal static class StatusWish
{
    private const string Field = "status";

    /// <summary>Reads the body.</summary>
    /// <exception cref="ApiProblem">400, naming what is wrong.</exception>
    internal static BookingStatus Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw Problems.Invalid("body", "Expected an object with the field status.");
        var members = body.EnumerateObject().ToList();
        if (members.Select(member => member.Name).FirstOrDefault(name => name != Field) is { } other)
            throw Problems.Invalid(other.Length <= 64 ? other : other[..64], "There is no such field.");
        if (members.Count != 1)
            throw Problems.Invalid(Field, members.Count == 0 ? "It is missing." : "It stands here twice.");
        return members[0].Value is { ValueKind: JsonValueKind.String } value ? Of(value.GetString()) : throw NoStatus();
    }

    private static BookingStatus Of(string? text) => text switch
    {
        "CONFIRMED" => BookingStatus.Confirmed,
        "CANCELLED" => BookingStatus.Cancelled,
        _ => throw NoStatus(),
    };

    private static ApiProblem NoStatus() => Problems.Invalid(Field, "Expected CONFIRMED or CANCELLED.");
}
