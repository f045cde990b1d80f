using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2;
using Amazon.Lambda.Annotations;
using Amazon.StepFunctions;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Apartments;
using StepBooking.Functions.Api;
using StepBooking.Functions.Approvals;
using StepBooking.Functions.Clerks;
using StepBooking.Functions.DeadLetters;
using StepBooking.Functions.Events;
using StepBooking.Functions.Messages;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Parked;
using StepBooking.Functions.Payments;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Slots;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tickets;
using StepBooking.Functions.Waiting;

namespace StepBooking.Functions;

/// <summary>
/// What the functions are made of. One function runs in a process, so everything is made when first asked for: a function
/// that needs no payment secret has none.
/// </summary>
[LambdaStartup]
public sealed class Startup
{
    /// <summary>Registers what functions take in their constructors.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The generated code calls it on an instance.")]
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(new StepEnvironment(Environment.GetEnvironmentVariable));
        services.AddSingleton(TimeProvider.System);
        AddStore(services);
        AddStarter(services);
        AddSteps(services);
    }

    private static void AddSteps(IServiceCollection services)
    {
        services.AddSingleton<SeatStore>();
        services.AddSingleton<FreeSeatCount>();
        services.AddPayments();
        services.AddNotices();
        services.AddParking();
        services.AddOperations();
        services.AddRecovery();
        services.AddApprovals();
        services.AddEvents();
        services.AddSlots();
        services.AddMessages();
        services.AddClerks();
        services.AddTickets();
        services.AddApartments();
        services.AddDeadLetters();
        services.AddWaiting();
    }

    private static void AddStarter(IServiceCollection services)
    {
        services.AddSingleton<IAmazonStepFunctions>(provider => new AmazonStepFunctionsClient(new AmazonStepFunctionsConfig
        {
            Timeout = provider.GetRequiredService<StepEnvironment>().ClientTimeout,
            MaxErrorRetry = 1,
        }));
        services.AddSingleton(provider => new CancellationStarter(
            provider.GetRequiredService<Executions>(), provider.GetRequiredService<StepEnvironment>().CancellationStateMachineArn));
        services.AddSingleton(provider => new BookingStarter(
            provider.GetRequiredService<IAmazonStepFunctions>(), provider.GetRequiredService<StepEnvironment>().BookingStateMachineArn));
    }

    private static void AddStore(IServiceCollection services)
    {
        services.AddSingleton<IAmazonDynamoDB>(provider => new AmazonDynamoDBClient(new AmazonDynamoDBConfig
        {
            Timeout = provider.GetRequiredService<StepEnvironment>().ClientTimeout,
            MaxErrorRetry = 1,
        }));
        services.AddSingleton(provider => new BookingTable(
            provider.GetRequiredService<IAmazonDynamoDB>(), provider.GetRequiredService<StepEnvironment>().TableName));
        services.AddSingleton<BookingStore>();
        services.AddSingleton<OfferingStore>();
        services.AddSingleton<OfferingLoader>();
        services.AddSingleton<SeatMap>();
        services.AddSingleton<ContactStore>();
    }
}
