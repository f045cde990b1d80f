using StepBooking.Infra.Customers;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Operations;
using StepBooking.Infra.Store;

namespace StepBooking.Infra.Apartments;

/// <summary>What the apartments' GraphQL API stands among.</summary>
/// <param name="Customers">Who may call.</param>
/// <param name="Store">The table, which knows pending bookings.</param>
/// <param name="Intake">The queue that requests go to.</param>
/// <param name="Bookings">The function that lists a user's bookings.</param>
/// <param name="Alarms">Who is told when it cannot answer.</param>
public sealed record ApartmentSurroundings(
    CustomerPool Customers, BookingTable Store, BookingIntake Intake, BookingFunction Bookings, OperatorAlarms Alarms);
