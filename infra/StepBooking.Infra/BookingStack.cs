using System.Diagnostics.CodeAnalysis;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using StepBooking.Infra.Apartments;
using StepBooking.Infra.Api;
using StepBooking.Infra.Approvals;
using StepBooking.Infra.Clerks;
using StepBooking.Infra.Customers;
using StepBooking.Infra.Events;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Machines;
using StepBooking.Infra.Notices;
using StepBooking.Infra.Operations;
using StepBooking.Infra.Payments;
using StepBooking.Infra.Store;
using StepBooking.Infra.Tickets;
using StepBooking.Infra.Waiting;

namespace StepBooking.Infra;

/// <summary>One stage of StepBooking. It names no account and no region: it deploys to whichever the credentials are for.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "A CloudFormation stack, not a collection.")]
public sealed class BookingStack : Stack
{
    /// <summary>Declares everything.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="id">The stack's name.</param>
    /// <param name="props">What it is made from.</param>
    /// <exception cref="Layout.SynthesisException">The definition or the API names a function that does not exist.</exception>
    public BookingStack(Construct scope, string id, BookingStackProps props)
        : base(scope, id, new StackProps { Description = $"StepBooking, stage {props.Stage}" })
    {
        var alarms = new OperatorAlarms(this, "Alarms", props.Stage);
        var payments = new PaymentSecret(this, "Payment", props.Stage);
        var parked = new ParkedWork(this, "Parked", props.Stage, alarms);
        var store = new BookingTable(this, "Store");
        var events = new BookingEvents(this, "Events", props.Stage, alarms);
        var priceChanges = new PriceChanges(this, "PriceChanges", props.Stage, alarms);
        var functions = new BookingFunctions(this, new FunctionSurroundings(
            props.Stage,
            Code.FromAsset(props.FunctionsFolder),
            store,
            payments,
            new Sender(this, "Sender", props.Sender),
            parked,
            props.GetBookingConcurrency,
            events,
            props.ApprovalHours,
            props.EmailSecretArn)
        {
            PriceChanges = priceChanges,
            TicketCurrency = props.TicketCurrency,
        });
        priceChanges.Subscribe(functions);
        var machines = new SagaMachines(this, props, functions, alarms);
        var machine = machines.Booking;
        var intake = new BookingIntake(this, props.Stage, functions, alarms);
        _ = new RecoveryRules(this, "RecoveryRules", props.Stage, functions, machines, alarms);
        _ = new WaitingLists(this, "WaitingLists", props.Stage, functions, alarms);
        _ = new ClerkRules(this, "Clerks", props.Stage, events, functions, alarms);
        var slots = new SlotQueues(this, "Slots", props.Stage, functions, alarms);

        DeadLetterGrants.Give(this, functions, alarms.Boxes);

        var customers = new CustomerPool(this, "Customers", props.Stage, functions.Named("RememberContact", "CustomerPool"));
        var api = new BookingApi(this, "Api", props, functions, machine, customers, intake, alarms);
        var apartments = new ApartmentApi(this, "Apartments", props, new ApartmentSurroundings(
            customers, store, intake, functions.Named("GetAllBookingsPerUser", nameof(ApartmentApi)), alarms));

        _ = new OperatorDashboard(this, "Dashboard", props.Stage, alarms, new(api.Api, machine.StateMachine, store.Table, parked));

        Tell("ApiUrl", api.Api.Url);
        Tell("GraphQlUrl", apartments.Api.AttrGraphQlUrl);
        Tell("UserPoolId", customers.UserPool.UserPoolId);
        Tell("ClientId", customers.Client.UserPoolClientId);
        Tell("StateMachineArn", machine.StateMachine.StateMachineArn);
        Tell("PaymentSecretName", payments.Name);
        Tell("ParkedQueueUrl", parked.Queue.QueueUrl);
        Tell("BookingRequestQueueUrl", slots.Requests.Queue.QueueUrl);
        Tell("BookingConfirmationQueueUrl", slots.Confirmations.Queue.QueueUrl);
        Tell("EventBusName", events.Bus.EventBusName);
        Tell("IntakeQueueUrl", intake.Queue.QueueUrl);
        Tell("AlarmTopicArn", alarms.Topic.TopicArn);
        Tell("PriceChangeTopicArn", priceChanges.Topic.TopicArn);
    }

    private void Tell(string name, string value) => _ = new CfnOutput(this, name, new CfnOutputProps { Value = value });
}
