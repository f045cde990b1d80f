using System.Text.Json.Nodes;

namespace StepBooking.Local.Synthesis;

/// <summary>A stack of the assembly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Template">Its template, as synthesised.</param>
internal sealed record Stack(string Name, JsonObject Template);
