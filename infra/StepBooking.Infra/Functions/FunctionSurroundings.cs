using Amazon.CDK.AWS.Lambda;
using StepBooking.Infra.Events;
using StepBooking.Infra.Notices;
using StepBooking.Infra.Operations;
using StepBooking.Infra.Payments;
using StepBooking.Infra.Store;
using StepBooking.Infra.Tickets;

namespace StepBooking.Infra.Functions;

/// <summary>What functions are made from and stand among.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Code">The executable that all of them are.</param>
/// <param name="Store">The table.</param>
/// <param name="Payments">The payment gateway's secret.</param>
/// <param name="Sender">Who notices come from.</param>
/// <param name="Parked">The queue of parked work.</param>
/// <param name="WaitingAtOnce">How many invocations of a function whose callers wait may run at once; null for no limit of its own.</param>
/// <param name="Events">The bus of booking events.</param>
/// <param name="ApprovalHours">How many hours a provider has.</param>
/// <param name="EmailSecretArn">The secret with the e-mail settings; null where mail goes by SES.</param>
public sealed record FunctionSurroundings(
    StageName Stage,
    Code Code,
    BookingTable Store,
    PaymentSecret Payments,
    Sender Sender,
    ParkedWork Parked,
    int? WaitingAtOnce,
    BookingEvents Events,
    int ApprovalHours,
    string? EmailSecretArn)
{
    /// <summary>The topic of price changes.</summary>
    public required PriceChanges PriceChanges { get; init; }

    /// <summary>What new film tickets are priced in, ISO 4217.</summary>
    public required string TicketCurrency { get; init; }
}
