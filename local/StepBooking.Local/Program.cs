using StepBooking.Local.Hosting;

return await CommandLine.Run(args);
