using StepBooking.SearchBench;

return await CommandLine.Run(args);
