using System.Diagnostics.CodeAnalysis;

namespace StepBooking.Gtfs.Timetables;

/// <summary>A trip whose calls make no run that can be sold.</summary>
/// <param name="line">The line of stop_times.txt that shows it.</param>
/// <param name="message">What is wrong.</param>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the reading of a file.")]
internal sealed class RunFaultException(int line, string message) : Exception(message)
{
    internal int Line => line;
}
