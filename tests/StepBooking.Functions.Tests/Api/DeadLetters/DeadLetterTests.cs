using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.TestUtilities;
using StepBooking.Functions.Api.DeadLetters;
using StepBooking.Functions.DeadLetters;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Api.DeadLetters;

/// <summary>Once in DLQ, a message can be reviewed and deleted or reprocessed: by operators, over any of the stage's dead-letter queues.</summary>
public sealed class DeadLetterTests : IAsyncLifetime
{
    private const string Dead = "intake-dead-letters";
    private static readonly DeadLetterBoxes All = DeadLetterBoxes.Read(
        $$"""{"intake": {"url": "{{LoopbackQueues.Url(Dead)}}", "source": "{{LoopbackQueues.Url("intake")}}" }, "recovery": {"url": "{{LoopbackQueues.Url("recovery-dead-letters")}}" } }""");

    private readonly TestLambdaContext context = new() { RemainingTime = TimeSpan.FromSeconds(15) };
    private LoopbackQueues queues = null!;

    public async Task InitializeAsync() => queues = await LoopbackQueues.StartAsync();

    public async Task DisposeAsync() => await queues.DisposeAsync();

    [Fact]
    public async Task The_list_shows_each_message_with_what_is_attached_to_it_and_hides_none_afterwards()
    {
        var ids = Enumerable.Range(0, 12).Select(number => queues.Put(Dead, $"body {number}", ("UserId", "alice"))).ToList();

        var listed = await List("limit=100");

        Assert.Equal(ids, listed.Ids());
        var first = listed.Json().GetProperty("items")[0];
        Assert.Equal(("intake", "body 0", "alice"), (first.GetProperty("queue").GetString(), first.GetProperty("body").GetString(), first.GetProperty("attributes").GetProperty("UserId").GetString()));
        Assert.Equal("2026-12-03T12:00:00Z", first.GetProperty("sentAt").GetString());
        Assert.Equal((12, 0), (queues.In(Dead).Count, queues.Hidden(Dead)));
    }

    [Fact]
    public async Task The_list_is_as_long_as_asked_for_and_empty_where_nothing_was_given_up()
    {
        Assert.Equal("""{"items":[]}""", (await List()).Body);
        for (var number = 0; number < 12; number++)
            queues.Put(Dead, "body");

        Assert.Equal((10, 3), ((await List()).Ids().Count, (await List("limit=3")).Ids().Count));
        Assert.Equal(0, queues.Hidden(Dead));
    }

    [Fact]
    public async Task One_can_be_inspected_wherever_it_lies()
    {
        for (var number = 0; number < 25; number++)
            queues.Put(Dead, "another");
        var id = queues.Put(Dead, "this one", ("UserId", "alice"));

        var shown = await Show(id);

        Assert.Equal((200, "this one"), (shown.StatusCode, shown.Text("body")));
        Assert.Equal(0, queues.Hidden(Dead));
    }

    [Fact]
    public async Task One_can_be_deleted_and_the_others_stay()
    {
        var (kept, id) = (queues.Put(Dead, "kept"), queues.Put(Dead, "gone"));

        Assert.Equal(204, (await Delete(id)).StatusCode);

        Assert.Equal(kept, Assert.Single(queues.In(Dead)).Id);
        (await Delete(id)).Problem(404, "not-found", null);
    }

    [Fact]
    public async Task One_can_be_reprocessed_it_goes_back_with_all_that_is_attached_and_its_first_id()
    {
        var id = queues.Put(Dead, "again", ("UserId", "alice"));

        var answer = await Redrive(id);

        Assert.Equal((202, id), (answer.StatusCode, answer.Text("id")));
        Assert.Empty(queues.In(Dead));
        var (_, body, attributes) = Assert.Single(queues.In("intake"));
        Assert.Equal(("again", $"OriginalMessageId={id} UserId=alice"), (body, attributes));
        Assert.True(queues.Operations.IndexOf("SendMessage") < queues.Operations.IndexOf("DeleteMessage"));
    }

    [Fact]
    public async Task Given_up_again_it_keeps_its_first_id()
    {
        var id = queues.Put(Dead, "again", ("OriginalMessageId", "the-first"));

        await Redrive(id);

        Assert.Equal("OriginalMessageId=the-first", Assert.Single(queues.In("intake")).Attributes);
    }

    [Fact]
    public async Task What_came_from_no_queue_cannot_go_back()
    {
        var id = queues.Put("recovery-dead-letters", "an event");

        (await Redrive(id, "recovery")).Problem(409, "not-redrivable", null);

        Assert.Single(queues.In("recovery-dead-letters"));
    }

    [Fact]
    public async Task Another_queue_is_refused_naming_those_that_there_are()
    {
        (await List("queue=payments")).Problem(400, "invalid", "queue");
        Assert.Contains("intake, recovery", (await List("queue=payments")).Text("detail"), StringComparison.Ordinal);
        (await List("limit=0")).Problem(400, "invalid", "limit");
        (await List("limit=101")).Problem(400, "invalid", "limit");
    }

    [Theory]
    [InlineData("")]
    [InlineData("clerks")]
    public async Task Only_operators_look_after_them(string groups)
    {
        var id = queues.Put(Dead, "body");

        (await List(groups: groups)).Problem(403, "forbidden", null);
        (await Show(id, groups)).Problem(403, "forbidden", null);
        (await Delete(id, groups)).Problem(403, "forbidden", null);
        (await Redrive(id, groups: groups)).Problem(403, "forbidden", null);
        Assert.Single(queues.In(Dead));
    }

    [Fact]
    public async Task A_queue_that_does_not_answer_is_503()
    {
        queues.Fault = ("RequestThrottled", 400);

        (await List()).Problem(503, "unavailable", null);
    }

    private Task<APIGatewayProxyResponse> List(string query = "", string groups = "operators") =>
        With(desk => new ListDeadLettersFunction(All, desk).ListDeadLetters(Request("GET", "/operations/dead-letters", null, query, groups), context));

    private Task<APIGatewayProxyResponse> Show(string id, string groups = "operators") =>
        With(desk => new GetDeadLetterFunction(All, desk).GetDeadLetter(id, Request("GET", "/operations/dead-letters/{id}", id, "", groups), context));

    private Task<APIGatewayProxyResponse> Delete(string id, string groups = "operators") =>
        With(desk => new DeleteDeadLetterFunction(All, desk).DeleteDeadLetter(id, Request("DELETE", "/operations/dead-letters/{id}", id, "", groups), context));

    private Task<APIGatewayProxyResponse> Redrive(string id, string queue = "intake", string groups = "operators") => With(desk =>
        new RedriveDeadLetterFunction(All, desk).RedriveDeadLetter(
            id, Request("POST", "/operations/dead-letters/{id}/redrive", id, $"queue={queue}", groups), context));

    private async Task<APIGatewayProxyResponse> With(Func<DeadLetterDesk, Task<APIGatewayProxyResponse>> call)
    {
        using var client = queues.Client();
        return await call(new DeadLetterDesk(client));
    }

    private static Call Request(string method, string route, string? id, string query, string groups)
    {
        var given = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(each => each.Split('=')).ToDictionary(each => each[0], each => each[1]);
        given.TryAdd("queue", "intake");
        return new Call(method, route) { Id = id, Query = given, Groups = groups };
    }
}
