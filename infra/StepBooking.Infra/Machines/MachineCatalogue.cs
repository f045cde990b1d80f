using StepBooking.Infra.Functions;

namespace StepBooking.Infra.Machines;

/// <summary>Every state machine.</summary>
public static class MachineCatalogue
{
    /// <summary>The machines.</summary>
    public static IReadOnlyList<MachineDeclaration> All { get; } =
    [
        new("booking", "A booking's execution", Need.BookingMachine, "BOOKING_STATE_MACHINE_ARN"),
        new("cancellation", "A cancellation's execution", Need.CancellationMachine, "CANCELLATION_STATE_MACHINE_ARN"),
        new("recovery", "A recovery's execution", Need.RecoveryMachine, "RECOVERY_STATE_MACHINE_ARN"),
    ];
}
