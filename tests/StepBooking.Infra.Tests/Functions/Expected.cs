namespace StepBooking.Infra.Tests.Functions;

/// <summary>What a function is expected to be given: written down a second time, apart from the catalogue.</summary>
internal sealed record Expected(
    string Name, int Timeout, int? ClientTimeout, string[] Grants, string[] Environment, int? Concurrency = null)
{
    private const string Secret = "Allow secretsmanager:GetSecretValue on <Payment/Secret>";
    private const string Sms = "Allow sns:Publish on all but arn:<AWS::Partition>:sns:*:*:*";
    private const string Mail = "Allow ses:SendEmail on arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/<Sender/Identity>";
    private const string Park = "Allow sqs:SendMessage on <Parked/Queue>.Arn";
    private const string Ask = "Allow sqs:SendMessage on <Slots/Requests/Queue>.Arn";
    private const string Confirm = "Allow sqs:SendMessage on <Slots/Confirmations/Queue>.Arn";
    private const string Publish = "Allow events:PutEvents on <Events/Bus>.Arn if StringEquals events:source = stepbooking";
    private const string Answer = "Allow states:SendTaskFailure states:SendTaskSuccess on *";
    private const string Start = "Allow states:StartExecution on <Booking/StateMachine>";
    private const string Recover = "Allow states:StartExecution on <Recovery/StateMachine>";
    private const string Cancel = "Allow states:StartExecution on <Cancellation/StateMachine>";
    private const string List = "Allow states:ListExecutions on <Booking/StateMachine>";
    private const string Bury = "Allow sqs:SendMessage on <RecoveryRules/DeadLetters>.Arn";
    private const string WhatIsDue = "Allow dynamodb:Query on <Store/Table>.Arn/index/due";
    private const string ByCustomer = "Allow dynamodb:Query on <Store/Table>.Arn/index/byCustomer";

    private const string Announce = "Allow sns:Publish on <PriceChanges/Topic>";
    private const string PriceTopic = "PRICE_CHANGE_TOPIC_ARN";

    private const string TableName = "TABLE_NAME";
    private const string Machine = "BOOKING_STATE_MACHINE_ARN";
    private const string Queue = "PARKED_QUEUE_URL";
    private const string Stage = "STAGE";
    private const string Bus = "EVENT_BUS_NAME";
    private const string Requests = "SQS_BOOKING_REQUEST_QUEUE_URL";
    private const string Confirmations = "SQS_BOOKING_CONFIRMATION_QUEUE_URL";

    private static readonly string[] Payment = [TableName, "PAYMENT_SECRET_ARN", "PAYMENT_TIMEOUT_SECONDS"];
    private static readonly string[] MachineNames = [Machine, "CANCELLATION_STATE_MACHINE_ARN", "RECOVERY_STATE_MACHINE_ARN"];
    private static readonly string[] Recovering = [TableName, Queue, Stage, .. MachineNames];

    private static readonly string[] Mailer = [TableName, "EMAIL_SENDER", "NOTICE_TIMEOUT_SECONDS"];
    private static readonly string[] Sender = [.. Mailer, Bus, Stage];

    /// <summary>All queues of messages that were given up, and those that they came from.</summary>
    private static readonly string[] Dead =
    [
        "PriceChanges/DeadLetters", "Intake/DeadLetters", "RecoveryRules/DeadLetters", "WaitingLists/DeadLetters",
        "Clerks/ConfirmedBooking/DeadLetters", "Clerks/CancelledBooking/DeadLetters",
        "Slots/Requests/DeadLetters", "Slots/Confirmations/DeadLetters",
    ];

    private static readonly string[] Alive =
    [
        "Intake/Queue", "Clerks/ConfirmedBooking/Queue", "Clerks/CancelledBooking/Queue", "Slots/Requests/Queue", "Slots/Confirmations/Queue",
    ];

    /// <summary>Nobody waits for their answer but a machine, a queue or a schedule: they are smaller than the API's.</summary>
    private static readonly string[] Small =
    [
        "CheckAvailability", "ProcessPayment", "ReserveSeats", "RequestApproval", "CapturePayment", "ConfirmBooking", "Notify", "ParkNotice",
        "UndoPayment", "ReleaseSeats", "CloseBooking", "SendCancellationNotice", "ParkForOperator", "CompensationIncomplete",
        "BeginCancellation", "RefundPayment", "ReleaseCancelledSeats", "FindWhereItStands", "StartRecovery", "SweepDue", "RememberContact",
        "TellProvider", "TellConfirmed", "ConfirmedBooking", "CancelledBooking", "ProcessBookingRequests", "OfferSeats",
        "PriceChangeEventHandler",
    ];

    private static readonly string[] Hold =
    [
        Items("GetItem", "O#*, B#*, U#*, W"), Items("PutItem", "B#*, U#*"), Items("UpdateItem", "O#*, B#*"), Items("BatchGetItem", "O#*, T#*"),
        Items("ConditionCheckItem", "T#*"), Items("DeleteItem", "U#*"),
    ];

    private static readonly string[] Release =
        [Items("GetItem UpdateItem", "O#*, B#*"), Items("BatchGetItem", "O#*"), Items("GetItem", "W")];

    public static IReadOnlyList<Expected> All { get; } =
    [
        new(
            "PlaceBooking", 10, 3, [Items("GetItem", "O#*, B#*"), Items("BatchGetItem", "T#*"), Items("UpdateItem", "B#*"), Start, Executions("Describe", "booking")],
            [TableName, Machine]),
        new("CheckAvailability", 10, 3, Hold, [TableName]),
        new("ProcessPayment", 15, 3, [Items("GetItem UpdateItem", "B#*"), Secret], Payment),
        new("ReserveSeats", 10, 3, [Items("GetItem UpdateItem", "O#*, B#*")], [TableName, "APPROVAL_HOURS"]),
        new(
            "RequestApproval", 10, 3, [Items("GetItem", "O#*"), Items("UpdateItem", "B#*"), Ask, Answer, Publish],
            [TableName, Requests, Bus, Stage]),
        new("CapturePayment", 15, 3, [Items("GetItem", "B#*"), Secret], Payment),
        new("ConfirmBooking", 10, 3, [Items("GetItem UpdateItem", "B#*"), Items("PutItem", "R#*")], [TableName]),
        new("Notify", 15, 3, [Items("GetItem", "O#*, B#*, U#*"), Items("UpdateItem", "B#*"), Mail, Sms, Publish, Confirm], [.. Sender, Confirmations]),
        new("UndoPayment", 15, 3, [Items("GetItem UpdateItem", "B#*"), Secret], Payment),
        new("ReleaseSeats", 10, 3, Release, [TableName]),
        new("CloseBooking", 10, 3, [Items("GetItem UpdateItem", "B#*")], [TableName]),
        new(
            "SendCancellationNotice", 15, 3, [Items("GetItem", "O#*, B#*, U#*"), Items("UpdateItem", "B#*"), Mail, Sms, Publish, Ask],
            [.. Sender, Requests]),
        new("ParkForOperator", 10, 3, [Items("GetItem UpdateItem", "B#*"), Park], [TableName, Queue, Stage]),
        new("ParkNotice", 10, 3, [Items("GetItem UpdateItem", "B#*"), Park], [TableName, Queue, Stage]),
        new("CompensationIncomplete", 10, null, [], []),
        new(
            "CancelBooking", 20, 3, [Items("GetItem", "O#*, B#*, R#*"), Items("UpdateItem", "B#*"), Cancel, Answer],
            [TableName, "CANCELLATION_STATE_MACHINE_ARN"], Concurrency: 20),
        new("BeginCancellation", 10, 3, [Items("GetItem", "O#*, B#*"), Items("UpdateItem", "B#*"), Answer], [TableName]),
        new("RefundPayment", 15, 3, [Items("GetItem UpdateItem", "B#*"), Secret], Payment),
        new("ReleaseCancelledSeats", 10, 3, Release, [TableName]),
        new("FindWhereItStands", 10, 3, [Items("GetItem", "B#*")], [TableName]),
        new("StartRecovery", 20, 3, [Items("GetItem UpdateItem", "B#*"), Park, Recover, Cancel, Describe("booking"), Bury], Recovering),
        new(
            "SweepDue",
            50,
            3,
            [
                Items("GetItem UpdateItem", "O#*, B#*"), Items("BatchGetItem", "O#*, B#*"), Items("DeleteItem GetItem", "U#*"), Items("GetItem", "W"), WhatIsDue,
                Park, Ask, Confirm, Publish, Recover, Cancel, Describe("booking"), Describe("cancellation"), Describe("recovery"), List, Bury,
            ],
            [.. Recovering, Requests, Confirmations, Bus]),
        new("RememberContact", 4, 2, [Items("GetItem PutItem", "U#*, P#*")], [TableName]),
        new(
            "TellProvider", 15, 3,
            [Items("GetItem", "O#*, B#*, P#*"), Items("UpdateItem", "B#*"), Mail, Sms, Consume("Slots/Requests")],
            [.. Mailer, "SOURCE_QUEUE_URL"]),
        new(
            "TellConfirmed", 15, 3,
            [Items("GetItem", "O#*, B#*, U#*"), Items("UpdateItem", "B#*"), Mail, Sms, Consume("Slots/Confirmations")],
            [.. Mailer, "SOURCE_QUEUE_URL"]),
        new("LoadOfferings", 25, 3, [Items("BatchGetItem GetItem PutItem UpdateItem", "O#*"), Items("BatchWriteItem", "S#*, M")], [TableName]),
        new("GetBooking", 15, 3, [Items("GetItem", "O#*, B#*, R#*")], [TableName], Concurrency: 20),
        new("AcceptBooking", 25, 3, [Items("GetItem", "O#*, B#*, R#*"), Items("UpdateItem", "B#*"), Answer], [TableName], Concurrency: 20),
        new("RejectBooking", 25, 3, [Items("GetItem", "O#*, B#*, R#*"), Items("UpdateItem", "B#*"), Answer], [TableName], Concurrency: 20),
        new("ListBookings", 10, 3, [Items("BatchGetItem", "O#*, B#*"), ByCustomer], [TableName]),
        new("PlaceHold", 10, 3, Hold, [TableName]),
        new("GetHold", 10, 3, [Items("GetItem", "O#*, B#*")], [TableName]),
        new("ExtendHold", 10, 3, [Items("GetItem UpdateItem", "O#*, B#*")], [TableName]),
        new(
            "ReleaseHold", 10, 3,
            [Items("GetItem", "B#*, U#*, W"), Items("UpdateItem", "O#*, B#*"), Items("BatchGetItem", "O#*"), Items("DeleteItem", "U#*")],
            [TableName]),
        new(
            "ChangeBookingStatus", 10, 3,
            [Items("GetItem", "O#*, B#*, R#*"), "Allow events:PutEvents on <Events/Bus>.Arn if StringEquals events:source = stepbooking.clerk"],
            [TableName, Bus]),
        new(
            "ConfirmedBooking", 20, 3, [Items("GetItem UpdateItem", "B#*"), Answer, Consume("Clerks/ConfirmedBooking")],
            [TableName, "SOURCE_QUEUE_URL"]),
        new(
            "CancelledBooking", 20, 3, [Items("GetItem UpdateItem", "B#*"), Answer, Cancel, Consume("Clerks/CancelledBooking")],
            [TableName, "CANCELLATION_STATE_MACHINE_ARN", "SOURCE_QUEUE_URL"]),
        new("GetTrail", 10, 3, [Items("GetItem", "B#*, R#*")], [TableName]),
        new("ListParked", 20, 3, [Items("BatchGetItem", "B#*"), WhatIsDue, .. EachMachine("Describe")], [TableName, .. MachineNames]),
        new(
            "RedriveParked", 20, 3,
            [
                Items("GetItem", "B#*, R#*"), Items("UpdateItem", "B#*"), Cancel, Recover,
                .. EachMachine("Describe"), .. EachMachine("Redrive"),
            ],
            [TableName, .. MachineNames]),
        new("DecideNotice", 10, 3, [Items("GetItem", "B#*, R#*"), Items("UpdateItem", "B#*")], [TableName]),
        new("CloseDebt", 10, 3, [Items("GetItem", "B#*, R#*"), Items("UpdateItem", "B#*")], [TableName]),
        new("ListDeadLetters", 20, 3, [.. DeadLetters()], ["DEAD_LETTER_QUEUES"]),
        new("GetDeadLetter", 20, 3, [.. DeadLetters()], ["DEAD_LETTER_QUEUES"]),
        new("DeleteDeadLetter", 20, 3, [.. DeadLetters("sqs:DeleteMessage")], ["DEAD_LETTER_QUEUES"]),
        new("RedriveDeadLetter", 20, 3, [.. DeadLetters("sqs:DeleteMessage"), PutBack], ["DEAD_LETTER_QUEUES"]),
        new("ProcessBookingRequests", 15, 3, [Start, Consume("Intake")], [Machine, "SOURCE_QUEUE_URL"]),
        new("GetAllBookingsPerUser", 10, 3, [Items("BatchGetItem", "O#*, B#*"), ByCustomer], [TableName]),
        new("SearchOfferings", 10, 3, [Items("Query", "S#*"), Items("BatchGetItem", "O#*")], [TableName]),
        new("GetOffering", 10, 3, [Items("GetItem", "O#*")], [TableName]),
        new("GetSeats", 10, 3, [Items("GetItem Query", "O#*"), Items("Query", "T#*")], [TableName]),
        new("RetrieveMovies", 10, 3, [Items("Query", "M")], [TableName]),
        new("RetrieveTicket", 10, 3, [Items("GetItem", "T#*"), Items("BatchGetItem", "O#*")], [TableName]),
        new("RetrieveAllTickets", 10, 3, [Items("Query", "T, T#*"), Items("BatchGetItem", "O#*")], [TableName]),
        new(
            "CreateTicket", 10, 3,
            [
                Items("BatchGetItem", "O#*"), Items("GetItem", "T#*"), Items("PutItem", "O#*, T#*, T, M"), Items("BatchWriteItem", "S#*"),
            ],
            [TableName, "TICKET_CURRENCY"]),
        new(
            "UpdateTicket", 15, 3, [Items("GetItem UpdateItem", "O#*, T#*"), Items("BatchGetItem ConditionCheckItem", "O#*"), Announce],
            [TableName, PriceTopic, Stage]),
        new(
            "RemoveTicket", 10, 3,
            [Items("GetItem", "O#*, T#*"), Items("ConditionCheckItem UpdateItem", "O#*"), Items("DeleteItem", "T#*, M")],
            [TableName]),
        new(
            "JoinWaitingList", 10, 3,
            [Items("GetItem", "O#*, B#*, U#*"), Items("Query", "O#*, T#*"), Items("PutItem", "O#*, U#*, W")], [TableName]),
        new("GetWaitingPlace", 10, 3, [Items("GetItem", "B#*, U#*"), Items("Query", "O#*")], [TableName]),
        new(
            "LeaveWaitingList", 10, 3,
            [
                Items("GetItem", "B#*, U#*, W"), Items("UpdateItem", "O#*, B#*, U#*"), Items("BatchGetItem", "O#*"),
                Items("DeleteItem", "O#*, U#*"),
            ],
            [TableName]),
        new(
            "OfferSeats", 50, 3,
            [
                .. Hold, Items("Query", "O#*, T#*, W"), Items("BatchGetItem UpdateItem", "U#*"), Items("DeleteItem", "O#*, W"), Mail, Sms,
                "Allow sqs:SendMessage on <WaitingLists/DeadLetters>.Arn",
            ],
            [TableName, "EMAIL_SENDER", "NOTICE_TIMEOUT_SECONDS", Stage]),
        new(
            "PriceChangeEventHandler", 15, 3,
            [Items("GetItem UpdateItem", "T#*"), Announce, "Allow sqs:SendMessage on <PriceChanges/DeadLetters>.Arn"],
            [TableName, PriceTopic, Stage]),
    ];

    /// <summary>In MB.</summary>
    public int Memory => Small.Contains(Name) ? 512 : 1024;

    public static Expected Named(string name) => All.Single(each => each.Name == name);

    private static string Describe(string machine) => Executions("Describe", machine);

    private static string[] EachMachine(string action) =>
        [Executions(action, "booking"), Executions(action, "cancellation"), Executions(action, "recovery")];

    private static string Executions(string action, string machine) =>
        $"Allow states:{action}Execution on arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:stepbooking-dev-{machine}:*";

    private static string PutBack => $"Allow sqs:SendMessage on {Arns(Alive)}";

    private static string[] DeadLetters(params string[] more) =>
        [$"Allow sqs:ChangeMessageVisibility sqs:ReceiveMessage on {Arns(Dead)}", .. more.Select(action => $"Allow {action} on {Arns(Dead)}")];

    private static string Arns(string[] queues) => string.Join(", ", queues.Select(queue => $"<{queue}>.Arn"));

    private static string Consume(string consumer) =>
        $"Allow sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage on <{consumer}/Queue>.Arn";

    private static string Items(string actions, string keys) =>
        $"Allow {string.Join(' ', actions.Split(' ').Select(action => $"dynamodb:{action}"))} on <Store/Table>.Arn"
        + $" if ForAllValues:StringLike dynamodb:LeadingKeys = {keys}";
}
