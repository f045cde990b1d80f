using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Recovery;

/// <summary>Registers what takes bookings up again; it stands on the store, the client of Step Functions and the queue of parked work.</summary>
internal static class RecoveryServices
{
    internal static void AddRecovery(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var environment = provider.GetRequiredService<StepEnvironment>();
            return new MachineArns(
                environment.BookingStateMachineArn, environment.CancellationStateMachineArn, environment.RecoveryStateMachineArn);
        });
        services.AddSingleton<Executions>();
        services.AddSingleton<RecoveryExecutions>();
        services.AddSingleton<RecoveryStarter>();
        services.AddSingleton<OperatorRedrive>();
        services.AddSingleton<DeadExecutions>();
        services.AddSingleton<DueBookings>();
        services.AddSingleton<Sweep>();
    }
}
