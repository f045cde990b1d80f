using System.Diagnostics.CodeAnalysis;

namespace StepBooking.Gtfs.Reading;

/// <summary>A row that cannot be used: it is reported and passed over.</summary>
/// <param name="message">What is wrong with it and what was expected.</param>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the reading of a file.")]
internal sealed class RowFaultException(string message) : Exception(message);
