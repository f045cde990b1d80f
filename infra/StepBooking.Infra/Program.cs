using StepBooking.Infra;
using StepBooking.Infra.Layout;

try
{
    BookingApp.Synthesize(Repository.FromAssembly(), Environment.GetEnvironmentVariable);
    return 0;
}
catch (SynthesisException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
