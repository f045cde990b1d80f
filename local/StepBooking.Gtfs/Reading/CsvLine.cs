namespace StepBooking.Gtfs.Reading;

/// <summary>A record of a CSV file.</summary>
/// <param name="Number">The line it begins on, from 1.</param>
/// <param name="Fields">Its fields, without their quotes.</param>
/// <param name="Fault">Why it cannot be read; null if it can.</param>
internal readonly record struct CsvLine(int Number, IReadOnlyList<string> Fields, string? Fault = null);
