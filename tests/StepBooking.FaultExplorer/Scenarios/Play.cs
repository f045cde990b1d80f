using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Offerings;
using StepBooking.Checking.Facts;
using StepBooking.FaultExplorer.Worlds;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>What a scenario works with in one run: customers, an offering, and the API.</summary>
/// <param name="world">The run's world.</param>
/// <param name="run">The run's number: its bookings and its offering are no other run's. Customers are the same: cancellations' ids are made of their names.</param>
internal sealed class Play(World world, int run)
{
    private const int MostAttempts = 4;
    private readonly List<AnswerFact> _answers = [];

    public World World => world;

    /// <summary>Everything that the API answered.</summary>
    public IReadOnlyList<AnswerFact> Answers => _answers;

    /// <summary>The bookings of this run: the names that effects call them by, and their ids.</summary>
    public Dictionary<string, string> Names { get; } = [];

    public string OfferingId { get; } = string.Create(CultureInfo.InvariantCulture, $"train-run-{run}-2026-12-05");

    /// <summary>The id of a booking of this run.</summary>
    public string Booking(string name)
    {
        if (!Names.TryGetValue(name, out var id))
            Names[name] = id = string.Create(CultureInfo.InvariantCulture, $"{run:x8}-0000-4000-8000-00000000000{Names.Count + 1:x}");
        return id;
    }

    /// <summary>Loads an offering of four seats, two of each class, and makes its customers known.</summary>
    public async Task Open(bool approval = false, bool onePending = false, string[]? via = null, params string[] customers)
    {
        var between = (via ?? []).Index().Select(stop => (JsonNode)Stop(stop.Item, $"2026-12-05T{18 + stop.Index}:00:00+05:30"));
        var document = new JsonObject
        {
            ["id"] = OfferingId,
            ["kind"] = "train",
            ["provider"] = "rail",
            ["title"] = "Express",
            ["stops"] = new JsonArray([Stop("Delhi", "2026-12-05T16:55:00+05:30"), .. between, Stop("Mumbai", "2026-12-06T08:35:00+05:30")]),
            ["zone"] = "Asia/Kolkata",
            ["currency"] = "INR",
            ["fares"] = new JsonArray(new JsonObject { ["class"] = "2A", ["amount"] = 1000 }, new JsonObject { ["class"] = "3A", ["amount"] = 600 }),
            ["seats"] = new JsonArray(
                new JsonObject { ["class"] = "2A", ["names"] = new JsonArray("1A", "1B") },
                new JsonObject { ["class"] = "3A", ["names"] = new JsonArray("2A", "2B") }),
            ["approval"] = approval,
            ["onePending"] = onePending,
            ["holdSeconds"] = 600,
        };
        var read = OfferingDocument.Parse(JsonSerializer.SerializeToElement(document), null);
        await world.Services.GetRequiredService<OfferingLoader>().LoadAsync([read.Value ?? throw new InvalidOperationException("The offering is not valid.")]);
        foreach (var customer in customers)
        {
            var contact = new Contact { Sub = customer, Email = $"{customer}@example.com", Phone = "+911234567890" };
            await world.Services.GetRequiredService<ContactStore>().RememberAsync(contact);
        }
    }

    /// <summary>Books as <c>PUT /bookings/{id}</c> does: it starts the execution, and that is all.</summary>
    public void Book(string booking, string customer, params string[] seats) => BookWith(booking, customer, "pm_card_visa", seats);

    /// <summary>Books with a payment method of the sandbox.</summary>
    public void BookWith(string booking, string customer, string method, params string[] seats) =>
        Start(Machines.ArnOf("booking"), booking, customer, Request(seats, method));

    /// <summary>Books a seat for a part of the run.</summary>
    public void BookJourney(string booking, string customer, string from, string to, string seat)
    {
        var request = Request([seat], "pm_card_visa");
        request["from"] = from;
        request["to"] = to;
        Start(Machines.ArnOf("booking"), booking, customer, request);
    }

    /// <summary>Starts an execution under an id that was used before, as is possible 90 days later.</summary>
    public Task Again(string booking, string customer, params string[] seats)
    {
        if (world.Executions.All(each => each.Machine.Arn != Machines.ArnOf(Machines.Again)))
            Start(Machines.ArnOf(Machines.Again), booking, customer, Request(seats, "pm_card_visa"));
        return Task.CompletedTask;
    }

    /// <summary>Holds seats.</summary>
    public async Task Hold(string booking, string customer, params string[] seats)
    {
        var (_, body) = await Call("hold", "PlaceHold", booking, new JsonObject
        {
            ["resource"] = "/holds",
            ["headers"] = new JsonObject { ["Idempotency-Key"] = $"{OfferingId} {booking}" },
            ["body"] = Request(seats, null).ToJsonString(),
            ["requestContext"] = As(customer),
        });
        if (body?["id"]?.GetValue<string>() is { } id)
            Names[booking] = id;
    }

    /// <summary>Holds for longer.</summary>
    public Task Extend(string booking, string customer) => CallHold("extend", "ExtendHold", "/holds/{id}/extend", "POST", booking, customer);

    /// <summary>Gives a hold up.</summary>
    public Task Release(string booking, string customer) => CallHold("release", "ReleaseHold", "/holds/{id}", "DELETE", booking, customer);

    /// <summary>Books what is held.</summary>
    public Task BookHeld(string booking, string customer) => Call("book", "PlaceBooking", booking, new JsonObject
    {
        ["resource"] = "/bookings",
        ["body"] = new JsonObject { ["holdId"] = Booking(booking), ["paymentMethod"] = "pm_card_visa" }.ToJsonString(),
        ["requestContext"] = As(customer),
    });

    /// <summary>Cancels a booking, or some of its seats.</summary>
    public Task Cancel(string booking, string customer, string key, params string[] seats) =>
        Call("cancel", "CancelBooking", booking, Cancelling(booking, customer, key, seats));

    /// <summary>Cancels a booking, and does not ask again where no answer comes.</summary>
    public Task CancelOnce(string booking, string customer, string key) =>
        Call("cancel", "CancelBooking", booking, Cancelling(booking, customer, key), attempts: 1);

    /// <summary>The provider accepts.</summary>
    public Task Accept(string booking) => Decide("accept", "AcceptBooking", booking);

    /// <summary>The provider rejects.</summary>
    public Task Reject(string booking) => Decide("reject", "RejectBooking", booking);

    /// <summary>An operator has parked work go on.</summary>
    public Task Redrive(string booking) => Call("redrive", "RedriveParked", booking, new JsonObject
    {
        ["resource"] = "/operations/parked/{id}/redrive",
        ["pathParameters"] = new JsonObject { ["id"] = Booking(booking) },
        ["requestContext"] = AsOperator(),
    });

    /// <summary>A recovery is started for an execution that did not die.</summary>
    public Task Recover(string booking) => world.Invoke("StartRecovery", Exploring.StatusChange.Of(
        world.Executions.First(each => each.Name == Booking(booking)), "ABORTED", world.Clock.GetUtcNow()));

    /// <summary>The schedule looks at what is due.</summary>
    public Task Sweep() => world.Invoke("SweepDue", Exploring.Recovery.Tick(world.Clock.GetUtcNow()));

    /// <summary>Time goes by, and nobody did anything meanwhile: what executions waited for is late.</summary>
    public Task Let(TimeSpan pass)
    {
        world.Clock.Leap(pass);
        return Task.CompletedTask;
    }

    /// <summary>Time goes by, and another customer wants the seats at once.</summary>
    public Task Overtake(string booking, string customer, TimeSpan after, params string[] seats)
    {
        if (Names.ContainsKey(booking))
            return Task.CompletedTask;
        world.Clock.Leap(after);
        Book(booking, customer, seats);
        return Task.CompletedTask;
    }

    /// <summary>A booking's body.</summary>
    public JsonObject Request(IEnumerable<string> seats, string? method)
    {
        var request = new JsonObject { ["offeringId"] = OfferingId, ["seats"] = new JsonArray([.. seats.Select(seat => (JsonNode)seat)]) };
        if (method is not null)
            request["paymentMethod"] = method;
        return request;
    }

    /// <summary>Makes a call of the API.</summary>
    /// <param name="call">What the checker calls it: <c>cancel</c>, <c>accept</c>, ….</param>
    /// <param name="function">The function that answers it.</param>
    /// <param name="booking">The booking it is about, by its name in this run.</param>
    /// <param name="request">The proxy request; what every call has is added.</param>
    /// <param name="attempts">How often it is made until it is answered.</param>
    /// <returns>The HTTP status and the body.</returns>
    public async Task<(int Status, JsonNode? Body)> Call(
        string call, string function, string booking, JsonObject request, int attempts = MostAttempts)
    {
        request["path"] ??= "/";
        request["httpMethod"] ??= "POST";
        request["requestContext"]!["requestId"] ??= "r";
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var outcome = await world.Invoke(function, request.ToJsonString());
            if (outcome.Output is JsonMap answer && Read(call, booking, answer) is { Status: < 500 } read)
                return read;
        }

        return (0, null);
    }

    private JsonObject Cancelling(string booking, string customer, string key, params string[] seats) => new()
    {
        ["resource"] = "/bookings/{id}",
        ["httpMethod"] = "DELETE",
        ["pathParameters"] = new JsonObject { ["id"] = Booking(booking) },
        ["queryStringParameters"] = seats.Length == 0 ? null : new JsonObject { ["seats"] = string.Join(',', seats) },
        ["headers"] = new JsonObject { ["Idempotency-Key"] = key },
        ["requestContext"] = As(customer),
    };

    private void Start(string machine, string booking, string customer, JsonObject request)
    {
        var id = Booking(booking);
        var input = new JsonObject { ["v"] = 1, ["userId"] = customer, ["request"] = request };
        world.Start(world.Machine(machine), id, Json.Parse(input.ToJsonString()));
        _answers.Add(new AnswerFact("book", id, 202, null));
    }

    private Task<(int Status, JsonNode? Body)> Decide(string call, string function, string booking) => Call(call, function, booking, new JsonObject
    {
        ["resource"] = "/providers/{providerId}/bookings/{bookingId}/" + call,
        ["pathParameters"] = new JsonObject { ["providerId"] = "rail", ["bookingId"] = Booking(booking) },
        ["requestContext"] = AsProvider(),
    });

    private Task<(int Status, JsonNode? Body)> CallHold(string call, string function, string route, string method, string booking, string customer) =>
        Call(call, function, booking, new JsonObject
        {
            ["resource"] = route,
            ["httpMethod"] = method,
            ["pathParameters"] = new JsonObject { ["id"] = Booking(booking) },
            ["requestContext"] = As(customer),
        });

    private (int Status, JsonNode? Body) Read(string call, string booking, JsonMap answer)
    {
        var payload = JsonNode.Parse(answer["Payload"]!.ToText())!;
        var status = payload["statusCode"]!.GetValue<int>();
        var body = payload["body"]?.GetValue<string>() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        var shown = (body?["status"] ?? body?["booking"]?["status"])?.ToString().ToUpperInvariant();
        var id = (body?["id"] ?? body?["booking"]?["id"])?.GetValue<string>() ?? Booking(booking);
        _answers.Add(new AnswerFact(call, id, status, status is >= 200 and < 300 ? shown : null));
        return (status, body);
    }

    /// <summary>The claims of a customer.</summary>
    public static JsonObject As(string customer) => Context(new JsonObject { ["sub"] = customer });

    /// <summary>The claims of the provider.</summary>
    public static JsonObject AsProvider() => Context(new JsonObject { ["sub"] = "provider", ["custom:provider"] = "rail" });

    /// <summary>The claims of an operator.</summary>
    public static JsonObject AsOperator() => Context(new JsonObject { ["sub"] = "operator", ["cognito:groups"] = "operators" });

    private static JsonObject Context(JsonObject claims) =>
        new() { ["authorizer"] = new JsonObject { ["claims"] = claims }, ["path"] = "/", ["requestId"] = "r" };

    private static JsonObject Stop(string place, string time) => new() { ["place"] = place, ["time"] = time };
}
