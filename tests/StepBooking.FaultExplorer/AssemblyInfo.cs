using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("StepBooking.FaultExplorer.Tests")]
