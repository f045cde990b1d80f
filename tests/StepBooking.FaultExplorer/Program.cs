using StepBooking.FaultExplorer.Commands;

return await CommandLine.Run(args, Console.Out);
