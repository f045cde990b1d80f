using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Api;
using StepBooking.Functions.Api.Parked;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Api.Parked;

/// <summary>A test of the operators' calls, on a desk with state machines that a test ends by hand.</summary>
public abstract class ParkedTest : RecoveryTest
{
    private BookingExecutions Found => new(Executions, Arns);

    private protected Task<APIGatewayProxyResponse> List(Dictionary<string, string>? query = null, string? groups = "operators") =>
        new ListParkedFunction(Desk.Store, Found, Desk.Clock)
            .ListParked(new Call("GET", "/operations/parked") { Sub = "olga", Groups = groups, Query = query }, Desk.Context);

    private protected Task<APIGatewayProxyResponse> Redrive(string id, string? groups = "operators") =>
        new RedriveParkedFunction(Desk.Store, new ParkedRedrive(Desk.Store, Found, Executions, new OperatorRedrive(Desk.Store, Recoveries)))
            .RedriveParked(id, Call("POST", "/operations/parked/{id}/redrive", id, groups), Desk.Context);

    private protected Task<APIGatewayProxyResponse> Decide(string id, string body, string? groups = "operators") =>
        new DecideNoticeFunction(Desk.Store, Desk.Clock)
            .DecideNotice(id, Call("POST", "/operations/parked/{id}/notices", id, groups) with { Body = body }, Desk.Context);

    private protected Task<APIGatewayProxyResponse> Close(string id, string? debt, string? reason = "Paid by hand.", string? groups = "operators")
    {
        var query = new Dictionary<string, string>();
        if (debt is not null)
            query["debt"] = debt;
        if (reason is not null)
            query["reason"] = reason;
        return new CloseDebtFunction(Desk.Store)
            .CloseDebt(id, Call("DELETE", "/operations/parked/{id}", id, groups) with { Query = query }, Desk.Context);
    }

    private protected Task<APIGatewayProxyResponse> Trail(string id, string sub = "alice", string? groups = null) =>
        new GetTrailFunction(Desk.Store)
            .GetTrail(id, new Call("GET", "/bookings/{id}/trail") { Id = id, Sub = sub, Groups = groups }, Desk.Context);

    /// <summary>A confirmed booking whose notice was given up; its execution succeeded.</summary>
    private protected async Task<StepInput> ParkedNoticeAsync(StepInput? input = null)
    {
        input = await ConfirmedAsync(input);
        await Desk.ParkNotice.ParkNotice(input.After("Notify", "NoticeUnderWay"), Desk.Context);
        Machines.Put("booking", input.BookingId!, "SUCCEEDED", input.Input.GetRawText());
        return input;
    }

    /// <summary>A rejected booking that owes everything, parked; its execution failed.</summary>
    private protected async Task<StepInput> ParkedBookingAsync(StepInput? input = null)
    {
        input = await StoppedAsync(input);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        await Desk.ParkForOperator.ParkForOperator(input, Desk.Context);
        Machines.Put("booking", input.BookingId!, "FAILED", input.Input.GetRawText());
        Assert.Equal(Due.Parked, (await BookingOf(input)).DueShard);
        return input;
    }

    /// <summary>Leaves a claim of the confirmation without an outcome.</summary>
    private protected async Task ClaimAsync(StepInput input)
    {
        var item = (await Desk.Table.GetAsync(Bookings.Keys.Booking(input.BookingId!)))!;
        item["notices"] = StepBooking.Bookings.Store.Item.Map(new()
        {
            ["CONFIRMED"] = StepBooking.Bookings.Store.Item.Map(new()
            {
                ["email"] = StepBooking.Bookings.Store.Item.Map(new()
                {
                    ["by"] = StepBooking.Bookings.Store.Item.Text("somebody"),
                    ["at"] = StepBooking.Bookings.Store.Item.Time(Desk.Clock.GetUtcNow()),
                }),
                ["sms"] = StepBooking.Bookings.Store.Item.Text("skipped"),
            }),
        });
        await Desk.Table.PutAsync(new() { Item = item });
    }

    private static Call Call(string method, string route, string id, string? groups) =>
        new(method, route) { Id = id, Sub = "olga", Groups = groups };
}
