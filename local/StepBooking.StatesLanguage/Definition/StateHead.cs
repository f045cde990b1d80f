namespace StepBooking.StatesLanguage.Definition;

/// <summary>What every state has.</summary>
internal sealed record StateHead(string Name, QueryLanguage QueryLanguage, string? Next);
