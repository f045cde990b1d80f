using StepBooking.Infra.Store;

namespace StepBooking.Infra.Functions;

/// <summary>Every function with its limits and grants: the one place that says who may do what.</summary>
public static class FunctionCatalogue
{
    private const string Offerings = "O#*";
    private const string Searches = "S#*";
    private const string Bookings = "B#*";
    private const string References = "R#*";
    private const string Users = "U#*";
    private const string Tickets = "T#*";
    private const string Theatres = "T";
    private const string Films = "M";
    private const string Providers = "P#*";
    private const string Lists = "W";

    private const string Get = "GetItem";
    private const string Put = "PutItem";
    private const string Update = "UpdateItem";
    private const string Delete = "DeleteItem";
    private const string Query = "Query";
    private const string BatchGet = "BatchGetItem";
    private const string BatchWrite = "BatchWriteItem";
    private const string Check = "ConditionCheckItem";

    private const int ApiMemory = 1024;

    /// <summary>The functions, the saga's in the order of their states.</summary>
    public static IReadOnlyList<FunctionDeclaration> All { get; } =
    [
        new("PlaceBooking", 10)
        {
            Table = [Uses([Get], Offerings, Bookings), Uses([BatchGet], Tickets), Uses([Update], Bookings)],
            Needs = Need.BookingMachine,
            Describes = ["booking"],
            MemoryMegabytes = ApiMemory,
        },

        new("CheckAvailability", 10) { Table = HoldUses },
        new("ProcessPayment", 15) { Table = [Uses([Get, Update], Bookings)], Needs = Need.PaymentSecret },
        new("ReserveSeats", 10) { Table = [Uses([Get, Update], Offerings, Bookings)], Needs = Need.ApprovalLimit },
        new("RequestApproval", 10)
        {
            Table = [Uses([Get], Offerings), Uses([Update], Bookings)],
            Needs = Need.BookingRequests | Need.TaskAnswers | Need.Events | Need.Metrics,
        },
        new("CapturePayment", 15) { Table = [Uses([Get], Bookings)], Needs = Need.PaymentSecret },
        new("ConfirmBooking", 10) { Table = [Uses([Get, Update], Bookings), Uses([Put], References)] },
        new("Notify", 15) { Table = NoticeUses, Needs = Need.Notices | Need.Events | Need.BookingConfirmations | Need.Metrics },
        new("ParkNotice", 10) { Table = [Uses([Get, Update], Bookings)], Needs = Need.ParkedQueue | Need.Metrics },

        new("UndoPayment", 15) { Table = [Uses([Get, Update], Bookings)], Needs = Need.PaymentSecret },
        new("ReleaseSeats", 10) { Table = ReleaseUses },
        new("CloseBooking", 10) { Table = [Uses([Get, Update], Bookings)] },
        new("SendCancellationNotice", 15) { Table = NoticeUses, Needs = Need.Notices | Need.Events | Need.BookingRequests | Need.Metrics },
        new("ParkForOperator", 10) { Table = [Uses([Get, Update], Bookings)], Needs = Need.ParkedQueue | Need.Metrics },
        new("CompensationIncomplete", 10) { ClientTimeoutSeconds = null },

        new("CancelBooking", 20)
        {
            Table = [Uses([Get], Offerings, Bookings, References), Uses([Update], Bookings)],
            Needs = Need.CancellationMachine | Need.TaskAnswers,
            MemoryMegabytes = ApiMemory,
            Waits = true,
        },
        new("BeginCancellation", 10)
        {
            Table = [Uses([Get], Offerings, Bookings), Uses([Update], Bookings)],
            Needs = Need.TaskAnswers,
        },
        new("RefundPayment", 15) { Table = [Uses([Get, Update], Bookings)], Needs = Need.PaymentSecret },
        new("ReleaseCancelledSeats", 10) { Table = ReleaseUses },
        new("FindWhereItStands", 10) { Table = [Uses([Get], Bookings)] },
        new("StartRecovery", 20)
        {
            Table = [Uses([Get, Update], Bookings)],
            Needs = Need.RecoveryMachine | Need.CancellationMachine | Need.ParkedQueue | Need.Metrics,
            Describes = ["booking"],
        },
        new("SweepDue", 50)
        {
            Table =
            [
                Uses([Get, Update], Offerings, Bookings), Uses([BatchGet], Offerings, Bookings), Uses([Get, Delete], Users),
                Uses([Get], Lists),
            ],
            QueriesIndex = BookingTable.Due,
            Needs = Need.RecoveryMachine | Need.CancellationMachine | Need.ParkedQueue | Need.BookingRequests | Need.Metrics
                | Need.Events | Need.BookingConfirmations,
            Describes = ["booking", "cancellation", "recovery"],
            Lists = ["booking"],
        },

        // The user pool waits five seconds for its trigger.
        new("RememberContact", 4) { Table = [Uses([Get, Put], Users, Providers)], ClientTimeoutSeconds = 2 },

        new("TellProvider", 15) { Table = [Uses([Get], Offerings, Bookings, Providers), Uses([Update], Bookings)], Needs = Need.Notices },
        new("TellConfirmed", 15) { Table = NoticeUses, Needs = Need.Notices },

        new("LoadOfferings", 25)
        {
            Table = [Uses([Get, BatchGet, Put, Update], Offerings), Uses([BatchWrite], Searches, Films)],
            MemoryMegabytes = ApiMemory,
        },
        new("GetBooking", 15)
        {
            Table = [Uses([Get], Offerings, Bookings, References)],
            MemoryMegabytes = ApiMemory,
            Waits = true,
        },
        // Their callers wait up to 20 s, and API Gateway for 29.
        new("AcceptBooking", 25) { Table = DecisionUses, Needs = Need.TaskAnswers, MemoryMegabytes = ApiMemory, Waits = true },
        new("RejectBooking", 25) { Table = DecisionUses, Needs = Need.TaskAnswers, MemoryMegabytes = ApiMemory, Waits = true },
        new("ListBookings", 10)
        {
            Table = [Uses([BatchGet], Offerings, Bookings)],
            QueriesIndex = BookingTable.ByCustomer,
            MemoryMegabytes = ApiMemory,
        },
        new("PlaceHold", 10) { Table = HoldUses, MemoryMegabytes = ApiMemory },
        new("GetHold", 10) { Table = [Uses([Get], Offerings, Bookings)], MemoryMegabytes = ApiMemory },
        new("ExtendHold", 10)
        {
            Table = [Uses([Get, Update], Offerings, Bookings)],
            MemoryMegabytes = ApiMemory,
        },
        new("ReleaseHold", 10)
        {
            Table =
            [
                Uses([Get], Bookings, Users, Lists), Uses([Update], Offerings, Bookings), Uses([BatchGet], Offerings), Uses([Delete], Users),
            ],
            MemoryMegabytes = ApiMemory,
        },
        new("ChangeBookingStatus", 10)
        {
            Table = [Uses([Get], Offerings, Bookings, References)],
            Needs = Need.ClerkEvents,
            MemoryMegabytes = ApiMemory,
        },
        new("ConfirmedBooking", 20) { Table = [Uses([Get, Update], Bookings)], Needs = Need.TaskAnswers },
        new("CancelledBooking", 20) { Table = [Uses([Get, Update], Bookings)], Needs = Need.CancellationMachine | Need.TaskAnswers },
        new("GetTrail", 10) { Table = [Uses([Get], Bookings, References)], MemoryMegabytes = ApiMemory },
        new("ListParked", 20)
        {
            Table = [Uses([BatchGet], Bookings)],
            QueriesIndex = BookingTable.Due,
            Describes = Machines,
            MemoryMegabytes = ApiMemory,
        },
        new("RedriveParked", 20)
        {
            Table = [Uses([Get], Bookings, References), Uses([Update], Bookings)],
            Needs = Need.RecoveryMachine | Need.CancellationMachine,
            Describes = Machines,
            Redrives = Machines,
            MemoryMegabytes = ApiMemory,
        },
        new("DecideNotice", 10) { Table = [Uses([Get], Bookings, References), Uses([Update], Bookings)], MemoryMegabytes = ApiMemory },
        new("CloseDebt", 10) { Table = [Uses([Get], Bookings, References), Uses([Update], Bookings)], MemoryMegabytes = ApiMemory },
        new("ListDeadLetters", 20) { DeadLetters = DeadLetterUse.Read, MemoryMegabytes = ApiMemory },
        new("GetDeadLetter", 20) { DeadLetters = DeadLetterUse.Read, MemoryMegabytes = ApiMemory },
        new("DeleteDeadLetter", 20) { DeadLetters = DeadLetterUse.Delete, MemoryMegabytes = ApiMemory },
        new("RedriveDeadLetter", 20) { DeadLetters = DeadLetterUse.Redrive, MemoryMegabytes = ApiMemory },
        new("ProcessBookingRequests", 15) { Needs = Need.BookingMachine },
        new("GetAllBookingsPerUser", 10)
        {
            Table = [Uses([BatchGet], Offerings, Bookings)],
            QueriesIndex = BookingTable.ByCustomer,
            MemoryMegabytes = ApiMemory,
        },
        new("SearchOfferings", 10) { Table = [Uses([Query], Searches), Uses([BatchGet], Offerings)], MemoryMegabytes = ApiMemory },
        new("GetOffering", 10) { Table = [Uses([Get], Offerings)], MemoryMegabytes = ApiMemory },
        new("GetSeats", 10) { Table = [Uses([Get, Query], Offerings), Uses([Query], Tickets)], MemoryMegabytes = ApiMemory },

        // A seat's item is read by a batch, even one alone.
        new("RetrieveMovies", 10) { Table = [Uses([Query], Films)], MemoryMegabytes = ApiMemory },
        new("RetrieveTicket", 10) { Table = [Uses([Get], Tickets), Uses([BatchGet], Offerings)], MemoryMegabytes = ApiMemory },
        new("RetrieveAllTickets", 10)
        {
            Table = [Uses([Query], Theatres, Tickets), Uses([BatchGet], Offerings)],
            MemoryMegabytes = ApiMemory,
        },
        new("CreateTicket", 10)
        {
            Table =
            [
                Uses([BatchGet], Offerings), Uses([Get], Tickets), Uses([Put], Offerings, Tickets, Theatres, Films),
                Uses([BatchWrite], Searches),
            ],
            Needs = Need.TicketCurrency,
            MemoryMegabytes = ApiMemory,
        },
        // A topic that does not answer must leave time to say that the price has changed.
        new("UpdateTicket", 15)
        {
            Table = [Uses([Get, Update], Offerings, Tickets), Uses([BatchGet, Check], Offerings)],
            Needs = Need.PriceChanges | Need.Metrics,
            MemoryMegabytes = ApiMemory,
        },
        new("RemoveTicket", 10)
        {
            Table = [Uses([Get], Offerings, Tickets), Uses([Update, Check], Offerings), Uses([Delete], Tickets, Films)],
            MemoryMegabytes = ApiMemory,
        },
        new("JoinWaitingList", 10)
        {
            Table =
            [
                Uses([Get], Offerings, Bookings, Users), Uses([Query], Offerings, Tickets), Uses([Put], Offerings, Users, Lists),
            ],
            MemoryMegabytes = ApiMemory,
        },
        new("GetWaitingPlace", 10)
        {
            Table = [Uses([Get], Bookings, Users), Uses([Query], Offerings)],
            MemoryMegabytes = ApiMemory,
        },
        new("LeaveWaitingList", 10)
        {
            Table =
            [
                Uses([Get], Bookings, Users, Lists), Uses([Update], Offerings, Bookings, Users), Uses([BatchGet], Offerings),
                Uses([Delete], Offerings, Users),
            ],
            MemoryMegabytes = ApiMemory,
        },

        // It ends holds and places others, and reads the lists in between.
        new("OfferSeats", 50)
        {
            Table =
            [
                .. HoldUses, Uses([Query], Offerings, Tickets, Lists), Uses([BatchGet, Update], Users), Uses([Delete], Offerings, Lists),
            ],
            Needs = Need.Notices | Need.Metrics,
        },
        new("PriceChangeEventHandler", 15) { Table = [Uses([Get, Update], Tickets)], Needs = Need.PriceChanges | Need.Metrics },
    ];

    // One transaction: the booking and the guard of pending bookings are put, the seats, items of the offering, updated. Another closes
    // the hold that is over and still has the guard: its booking and seats are updated, its guard deleted.
    private static TableUse[] HoldUses =>
    [
        Uses([Get], Offerings, Bookings, Users, Lists), Uses([Put], Bookings, Users), Uses([Update], Offerings, Bookings),
        Uses([BatchGet], Offerings, Tickets), Uses([Check], Tickets), Uses([Delete], Users),
    ];

    // What is released goes to the waiting list, where there is one.
    private static TableUse[] ReleaseUses => [Uses([Get, Update], Offerings, Bookings), Uses([BatchGet], Offerings), Uses([Get], Lists)];

    private static string[] Machines => ["booking", "cancellation", "recovery"];

    private static TableUse[] NoticeUses => [Uses([Get], Offerings, Bookings, Users), Uses([Update], Bookings)];

    private static TableUse[] DecisionUses => [Uses([Get], Offerings, Bookings, References), Uses([Update], Bookings)];

    private static TableUse Uses(string[] actions, params string[] keys) => new(actions, keys);
}
