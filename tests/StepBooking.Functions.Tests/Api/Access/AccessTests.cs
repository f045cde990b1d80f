using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Tests.Api.Holds;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api.Access;

/// <summary>Every call of openapi.json, as everybody who may not make it: what a new route states is tried without a word here.</summary>
public sealed class AccessTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    public static TheoryData<string> Operations => [.. ApiOperation.All.Keys];

    public static TheoryData<string> Protected => [.. Answered.Where(operation => !operation.IsPublic).Select(operation => operation.Name)];

    public static TheoryData<string, string> WrongRoles => Pairs(operation => operation.IsPublic ? [] : ApiOperation.SignedIn.Except(operation.Roles));

    public static TheoryData<string, string> RightRoles => Pairs(operation => operation.IsRestricted ? operation.Roles : []);

    public static TheoryData<string, string> Strangers => Pairs(operation => operation.Others is { } others ? operation.Roles.Except(others) : []);

    private static IEnumerable<ApiOperation> Answered => ApiOperation.All.Values.Where(operation => operation.Handler is not null);

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_states_who_may_call_it(string name)
    {
        var operation = ApiOperation.All[name];

        Assert.NotEmpty(operation.Roles);
        Assert.Equal(operation.IsPublic ? ["public"] : ApiOperation.SignedIn.Intersect(operation.Roles), operation.Roles);
        Assert.True(operation.Handler is not null || !operation.IsRestricted, "Nothing behind it would refuse a role.");
        Assert.Empty((operation.Others ?? []).Except(operation.Roles));
    }

    [Fact]
    public void Every_operation_on_what_is_somebodys_states_who_reaches_other_peoples() => Assert.All(
        Answered.Where(operation => operation.Route.Contains('{', StringComparison.Ordinal) && operation.Roles.Intersect(["customers", "providers"]).Any()
            && !operation.Route.StartsWith("/offerings/", StringComparison.Ordinal)),
        operation => Assert.True(operation.Others is not null, operation.Name));

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task Without_a_token_nobody_gets_past(string name)
    {
        var operation = ApiOperation.All[name];

        (await new ApiCaller().Call(operation, ApiCaller.Stranger(operation, "operators") with { Sub = null })).Problem(401, "unauthorized");
    }

    [Theory]
    [MemberData(nameof(WrongRoles))]
    public async Task A_wrong_role_is_403_and_told_which_are_right(string name, string role)
    {
        var operation = ApiOperation.All[name];

        var answer = (await new ApiCaller().Call(operation, ApiCaller.Stranger(operation, role))).Problem(403, "forbidden");

        Assert.Equal($"This call is for {string.Join(" and ", operation.Roles)}.", answer.Text("detail"));
    }

    [Theory]
    [MemberData(nameof(RightRoles))]
    public async Task A_right_role_gets_past(string name, string role)
    {
        var operation = ApiOperation.All[name];
        await using var desk = await ApiDesk.Open(dynamo);

        var answer = await new ApiCaller(desk).Call(operation, ApiCaller.Stranger(operation, role) with { Body = "{}" });

        Assert.True(answer.StatusCode is 200 or 400 or 404, answer.Body);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Somebody_elses_is_404_as_if_it_were_not_there(string name, string role)
    {
        var operation = ApiOperation.All[name];
        await using var alices = await HoldDesk.Open(dynamo);
        var booking = Guid.NewGuid().ToString();
        await alices.Desk.WriteBooking(booking, "alice", "f", BookingStatus.Confirmed);
        var id = operation.Route.StartsWith("/holds/", StringComparison.Ordinal) ? await alices.Held() : booking;
        var before = await alices.Bookings.GetAsync(id);

        (await new ApiCaller(alices.Desk).Call(operation, ApiCaller.Stranger(operation, role), id)).Problem(404, "not-found");

        Assert.NotNull(before);
        Assert.Equal(before.Trail, (await alices.Bookings.GetAsync(id))!.Trail);
    }

    private static TheoryData<string, string> Pairs(Func<ApiOperation, IEnumerable<string>> roles)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var operation in Answered)
        {
            foreach (var role in roles(operation))
                pairs.Add(operation.Name, role);
        }

        return pairs;
    }
}
