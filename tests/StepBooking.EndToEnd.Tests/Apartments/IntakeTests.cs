using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Checking.Invariants;
using StepBooking.EndToEnd.Tests.Judging;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>
/// Too many requests at the same time lose no booking: they wait in the queue. INTAKE_REQUESTS=10000 INTAKE_RESTARTS=1 is the whole, with
/// the host killed in the middle; <c>dotnet test</c> sends 200 to a host that goes on.
/// </summary>
[Collection(HostCollection.Name)]
public sealed class IntakeTests(ITestOutputHelper output) : IDisposable
{
    private const int AtOnce = 64;
    private const int LooksAtOnce = 16;
    private static readonly TimeSpan AllEnd = TimeSpan.FromMinutes(60);
    private static readonly string[] Queues = ["stepbooking-dev-intake", "stepbooking-dev-intake-dead-letters"];
    private readonly string data = Directory.CreateTempSubdirectory("stepbooking-intake-").FullName;
    private readonly AnswerBook answers = new();
    private volatile Uri address = null!;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Of_all_requests_answered_202_none_is_lost_and_none_is_booked_twice()
    {
        var requests = Number("INTAKE_REQUESTS") ?? 200;
        var restarts = Number("INTAKE_RESTARTS") ?? 0;
        var each = (int)Math.Ceiling(Math.Sqrt(requests));
        using var patient = new PatientHandler(() => address);
        using var api = patient.Client();
        var clock = Stopwatch.StartNew();
        Desk desk = null!;
        try
        {
            desk = await Open();
            var customers = await Many(each, number => Customer.SignIn(api, $"guest-{number}"));
            var apartments = await Many(each, _ => Apartment.Put(api));
            var prepared = clock.Elapsed;
            var sending = Send(customers, apartments, requests);
            for (var restart = 1; restart <= restarts; restart++)
            {
                while (answers.All.Count < requests * restart / (restarts + 1) && !sending.IsCompleted)
                    await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(20)));
                output.WriteLine($"{(clock.Elapsed - prepared).TotalSeconds:0.0} s: killed after {answers.All.Count} answers");
                var family = ProcessTree.Below(desk.Host.Pid);
                Signal.Kill(desk.Host.Pid);
                await desk.Host.End();
                await ProcessTree.Gone(family, desk.Host.Told);
                await desk.DisposeAsync();
                desk = await Open();
            }

            await sending;
            output.WriteLine($"{requests} requests answered in {(clock.Elapsed - prepared).TotalSeconds:0.0} s, {patient.Lost} cut off and made again");
            await Judge(desk, requests, patient, clock);
        }
        finally
        {
            if (desk is not null)
                await desk.DisposeAsync();
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<T[]> Many<T>(int count, Func<int, Task<T>> make)
    {
        var made = new T[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce }, async (number, _) => made[number] = await make(number));
        return made;
    }

    private async Task<Desk> Open()
    {
        var desk = await Desk.Open(HostRun.Start(data, onDisk: true));
        address = desk.Api.BaseAddress!;
        return desk;
    }

    /// <summary>Each customer asks each apartment for one night, and some nights are asked for by several.</summary>
    private Task Send(Customer[] customers, Apartment[] apartments, int requests) => Parallel.ForAsync(
        0,
        requests,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (number, _) =>
        {
            var (guest, apartment) = (number % customers.Length, number / customers.Length % apartments.Length);
            var night = guest % Apartment.Nights;
            var answer = await customers[guest].Post("/booking-requests", apartments[apartment].Request(night, night + 1));
            Assert.True(answer.Status == 202, answer.Raw);
            answers.Add("book", answer);
        });

    private async Task Judge(Desk desk, int requests, PatientHandler patient, Stopwatch clock)
    {
        var export = new DeskExport(desk, answers);
        var last = "";
        await Eventually.Holds(async () => (last = await Waiting(desk, export)) == "0 0 ", AllEnd, () => last);
        var ended = clock.Elapsed;
        var facts = await export.Take();
        var violations = Checker.AtRest(facts);
        var bookings = facts.Bookings.ToDictionary(booking => booking.Id);
        var accepted = answers.All.Select(answer => answer.Booking).ToList();
        var runs = facts.Executions.Where(execution => execution.Machine.EndsWith("booking", StringComparison.Ordinal)).CountBy(execution => execution.Name).ToDictionary();
        output.WriteLine(
            $"{bookings.Count} bookings in {ended.TotalSeconds:0} s; "
            + string.Join(", ", facts.Bookings.CountBy(booking => booking.Status).Select(each => $"{each.Value} {each.Key}")));

        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(20)));
        Assert.Equal(requests, accepted.Distinct().Count());
        Assert.All(accepted, id => Assert.True(bookings.TryGetValue(id, out var booking) && booking.IsFinal, id));
        Assert.All(accepted, id => Assert.True(runs.GetValueOrDefault(id) == 1, id));
        Assert.InRange(bookings.Count, requests, requests + patient.Lost);
        var asked = new ConcurrentDictionary<(string, string), int>(
            facts.Bookings.Where(booking => booking.Offering is not null && booking.Seats.Count == 1)
                .CountBy(booking => (booking.Offering!, booking.Seats[0])));
        var sold = facts.Bookings.Where(booking => booking.Status == "CONFIRMED").Select(booking => (booking.Offering!, booking.Seats[0])).ToList();
        Assert.Equal(sold.Distinct().Count(), sold.Count);
        Assert.Equal(asked.Keys.Order(), sold.Order());
    }

    /// <summary>How many requests wait, how many were given up, and executions that run.</summary>
    private static async Task<string> Waiting(Desk desk, DeskExport export)
    {
        using var queues = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = desk.Aws.ToString(), AuthenticationRegion = "us-east-1" });
        var counts = new List<int>();
        foreach (var queue in Queues)
        {
            var url = (await queues.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = queue })).QueueUrl!;
            var attributes = (await queues.GetQueueAttributesAsync(url, ["All"])).Attributes!;
            counts.Add(Whole(attributes, "ApproximateNumberOfMessages") + Whole(attributes, "ApproximateNumberOfMessagesNotVisible"));
        }

        return $"{counts[0]} {counts[1]} {await export.Running()}";
    }

    private static int Whole(Dictionary<string, string> attributes, string name) => int.Parse(attributes[name], CultureInfo.InvariantCulture);
}
